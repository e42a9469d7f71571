import type { Configuration } from 'webpack';

declare function configure(
  env?: { embedded?: boolean; host?: string; office?: string; ancestors?: string },
  argv?: { mode?: 'development' | 'production' },
): Configuration[];
export = configure;
