import type { Configuration } from 'webpack';

declare function configure(
  env?: { embedded?: boolean },
  argv?: { mode?: 'development' | 'production' },
): Configuration[];
export = configure;
