import type { RunningServer } from '../../../scripts/local-server';

/** What setup starts and teardown ends: jest loads both in the same process. */
export const running: { server?: RunningServer } = {};
