import path from 'node:path';
import webpack, { type MultiStats } from 'webpack';
import configure from '../webpack.config.js';

/** The folder that the build goes to; both of its parts share it. */
export const OUTPUT = path.resolve(configure({ embedded: true })[0]?.output?.path ?? '.');

export interface BuildOptions {
  /** Builds again when a source file changes. */
  readonly watch: boolean;
  /** The pane as it is deployed, instead of as it is developed; the page around it stays as it is. */
  readonly deployed?: boolean;
  /** Told of every build after the first: null, or what is wrong in it. */
  readonly report?: (problems: string | null) => void;
}

/** Builds the embedded workbook; settles after the first build and rejects if that has errors. */
export function buildEmbedded(options: BuildOptions): Promise<{ close(): Promise<void> }> {
  const [pane, ...page] = configure({ embedded: true });
  const [deployed] = configure({ embedded: true }, { mode: 'production' });
  const compiler = webpack(
    [options.deployed ? deployed : pane, ...page].filter((config) => config !== undefined),
  );
  const close = (): Promise<void> =>
    new Promise((resolve, reject) => {
      compiler.close((error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  return new Promise((resolve, reject) => {
    let first = true;
    const done = (error: Error | null, stats?: MultiStats): void => {
      const problems = error?.message ?? problemsOf(stats);
      if (!first) options.report?.(problems);
      else if (problems === null) resolve({ close });
      else
        void close().finally(() => {
          reject(new Error(problems));
        });
      first = false;
    };
    if (options.watch) compiler.watch({ aggregateTimeout: 200 }, done);
    else compiler.run(done);
  });
}

function problemsOf(stats: MultiStats | undefined): string | null {
  return stats?.hasErrors() ? stats.toString({ preset: 'errors-only', colors: false }) : null;
}
