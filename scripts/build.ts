import webpack, { type Configuration, type MultiStats } from 'webpack';

/** A build that has succeeded once. */
export interface Build {
  close(): Promise<void>;
}

export interface BuildOptions {
  /** Builds again when a source file changes. */
  readonly watch: boolean;
  /** Told of every build after the first: null, or what is wrong in it. */
  readonly report?: (problems: string | null) => void;
}

/** Builds by webpack; settles after the first build and rejects if that has errors. */
export function build(
  configurations: readonly Configuration[],
  options: BuildOptions,
): Promise<Build> {
  const compiler = webpack([...configurations]);
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
