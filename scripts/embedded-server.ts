import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import sirv from 'sirv';
import { buildEmbedded, OUTPUT, type BuildOptions } from './embedded-build';

const WAIT = '正在构建嵌入式工作簿，请稍候…\nThe embedded workbook is being built, one moment…';

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

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

interface ServerOptions extends BuildOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Called when the port is ours and the build begins. */
  readonly building?: () => void;
}

/**
 * Builds the embedded workbook and serves it on this machine only. The port is taken before the
 * build, so that a taken one is told at once and not after half a minute.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  let built = false;
  const server = createServer((request, response) => {
    // What an earlier build left, or half of this one, must not be shown.
    if (!built)
      response
        .writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', Refresh: '1' })
        .end(WAIT);
    else void answer(request, response);
  });
  const files = sirv(OUTPUT, { dev: true });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === SAMPLE_YEAR) await makeYear();
    files(request, response, () => {
      response.writeHead(404).end();
    });
  };
  const port = await listen(server, options.port);
  try {
    options.building?.();
    const build = await buildEmbedded(options);
    built = true;
    return {
      url: `http://localhost:${port}`,
      async close() {
        await build.close();
        await shut(server);
      },
    };
  } catch (error) {
    await shut(server);
    throw error;
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(takenPort(port)) : error);
    });
    server.listen(port, 'localhost', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    // A browser keeps its connections open; without this, Ctrl+C would wait for it.
    server.closeAllConnections();
  });
}

function takenPort(port: number): string {
  const other = port === 3000 ? 3001 : 3000;
  return [
    `端口 ${port} 已被其他程序占用。请换一个端口：PORT=${other} npm start`,
    `Port ${port} is taken by another program. Choose another one: PORT=${other} npm start`,
  ].join('\n');
}
