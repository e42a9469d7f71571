import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildEmbedded, OUTPUT, type EmbeddedBuildOptions } from './embedded-build';
import { serve, type RunningServer } from './local-server';

const run = promisify(execFile);

const SAMPLE_YEAR = '/sample-year.xlsx';
const MAKE_YEAR = path.join(__dirname, 'sample-year.ts');
let year: Promise<unknown> | null = null;

/**
 * The sample of a whole year takes a while to make: it is made when somebody wants it, once, and in a process of its
 * own, so that the page is served meanwhile.
 */
async function makeYear(): Promise<void> {
  year ??= run(process.execPath, ['--import', 'tsx', MAKE_YEAR, path.join(OUTPUT, SAMPLE_YEAR)], {
    cwd: path.join(__dirname, '..'),
  });
  try {
    await year;
  } catch (error) {
    // The next one who asks may have more luck; that this one had none is answered with 404.
    year = null;
    console.error(error);
    await rm(path.join(OUTPUT, SAMPLE_YEAR), { force: true });
  }
}

interface EmbeddedServerOptions extends EmbeddedBuildOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Called when the port is ours and the build begins. */
  readonly building?: () => void;
}

/** Builds the embedded workbook and serves it on this machine only. */
export const startServer = (options: EmbeddedServerOptions): Promise<RunningServer> =>
  serve({
    folder: OUTPUT,
    port: options.port,
    command: 'npm start',
    build: () => {
      options.building?.();
      return buildEmbedded(options);
    },
    prepare: async (url) => {
      if (url === SAMPLE_YEAR) await makeYear();
    },
  });
