import { lightFormat } from 'date-fns';
import type { PlainDate } from '../core/calendar/plain-date';
import { checkFile, EXIT, failureText } from './check-file';

const args = process.argv.slice(2);
const today = lightFormat(new Date(), 'yyyy-MM-dd') as PlainDate;

checkFile(args, { out: process.stdout, err: process.stderr, today }).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${failureText(args, error)}\n`);
    process.exitCode = EXIT.unusable;
  },
);
