import type { Configuration } from 'webpack';

declare function configure(
  env?: { embedded?: boolean; host?: string },
  argv?: { mode?: 'development' | 'production' },
): Configuration[];
export = configure;
