import type { RunningServer } from './local-server';

/** @throws when the text is no port; an empty one is 3000 */
export function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT=${text} 不是端口号（1-65535）。  PORT=${text} is not a port (1-65535).`);
}

/** Tells of a build after the first. @param problems what is wrong in it, or null */
export function printBuild(problems: string | null): void {
  if (problems === null) console.log('已重新构建，请刷新页面。  Built again, reload the page.');
  else console.error(problems);
}

/** Says how to end the server, and ends it so. */
export function ending(server: RunningServer): void {
  process.once('SIGINT', () => void server.close());
  process.once('SIGTERM', () => void server.close());
  console.log('按 Ctrl+C 结束。  Press Ctrl+C to end.');
}
