import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer, type ServerOptions as Certificate } from 'node:https';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import type { Build } from './build';

const WAIT = '正在构建，请稍候…\nBuilding, one moment…';

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

interface ServerOptions {
  readonly folder: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The command to be typed again with another port when this one is taken; without it no other will do. */
  readonly command?: string;
  /** Serves over https with it; without it, over http. */
  readonly certificate?: Certificate;
  readonly build: () => Promise<Build>;
  /** Makes what is asked for, where it is made on request only. */
  readonly prepare?: (url: string | undefined) => Promise<void>;
}

/**
 * Builds a folder and serves it on this machine only. The port is taken before the build, so that a taken one is told
 * at once and not after half a minute.
 */
export async function serve(options: ServerOptions): Promise<RunningServer> {
  const { folder, certificate } = options;
  let built = false;
  const files = sirv(folder, { dev: true });
  const answer: RequestListener = (request, response) => {
    // What an earlier build left, or half of this one, must not be shown.
    if (!built)
      response
        .writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', Refresh: '1' })
        .end(WAIT);
    else void give(request, response);
  };
  const give = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await options.prepare?.(request.url);
    files(request, response, () => {
      response.writeHead(404).end();
    });
  };
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  const port = await listen(server, options);
  try {
    const build = await options.build();
    built = true;
    return {
      url: `${certificate ? 'https' : 'http'}://localhost:${port}`,
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

function listen(server: Server, { port, command }: ServerOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(takenPort(port, command)) : error);
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

function takenPort(port: number, command: string | undefined): string {
  const other = port === 3000 ? 3001 : 3000;
  const [zh, en] = command
    ? [`请换一个端口：PORT=${other} ${command}`, `Choose another one: PORT=${other} ${command}`]
    : ['请先结束那个程序。', 'End that program first.'];
  return `端口 ${port} 已被其他程序占用。${zh}\nPort ${port} is taken by another program. ${en}`;
}
