import { lightFormat } from 'date-fns/lightFormat';
import type { PlainDate } from '../core/calendar/plain-date';
import { checkFile, EXIT, failureText, outputFailureText } from './check-file';

const args = process.argv.slice(2);
const today = lightFormat(new Date(), 'yyyy-MM-dd') as PlainDate;

let isOutputLost = false;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads has read enough, as `head` does.
  if (error.code === 'EPIPE' || isOutputLost) return;
  isOutputLost = true;
  process.stderr.write(`${outputFailureText(args)}\n`);
  process.exitCode = EXIT.unusable;
});
// There is nowhere left to tell it.
process.stderr.on('error', () => undefined);

checkFile(args, { out: process.stdout, err: process.stderr, today }).then(
  (code) => {
    if (!isOutputLost) process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${failureText(args, error)}\n`);
    process.exitCode = EXIT.unusable;
  },
);
