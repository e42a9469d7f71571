import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { build } from '../../scripts/build';
import { examine } from '../../scripts/doctor/examine';
import configure from '../../webpack.config.js';
import { launch } from './support/browser';
import { serveByNginx } from './support/nginx';

let work: string;
let address: string;
let stop: () => Promise<void>;
/** A page that shows the pane in a frame. */
let framing: Server;
let port: number;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  work = realpathSync(mkdtempSync(path.join(tmpdir(), 'press-plan-deployed-')));
  const deployed = path.join(work, 'dist');
  const served = path.join(work, 'nginx');
  mkdirSync(served);
  address = `https://localhost:${await freePort()}/press`;
  framing = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<iframe src="${address}/taskpane.html"></iframe>`);
  });
  port = await listen(framing);
  const ancestors = `http://localhost:${port}`;
  const [config] = configure({ host: address, office: 'self', ancestors });
  await build([{ ...config, output: { ...config?.output, path: deployed } }], { watch: false });
  stop = await serveByNginx(deployed, served);
  browser = await launch();
  context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN' });
});

afterAll(async () => {
  await browser.close();
  await stop();
  framing.close();
  rmSync(work, { recursive: true });
});

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  const free = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return free;
}

/** Status and headers that the server gives for a file of the deployment. */
async function headersOf(file: string): Promise<{ status: number; headers: Headers }> {
  const answer = await context.request.get(`${address}/${file}`);
  return { status: answer.status(), headers: new Headers(answer.headers()) };
}

describe('a deployed folder, served by nginx as its nginx.conf says', () => {
  test('lets the pages that the build was told of show the pane in a frame, and no others', async () => {
    const { headers } = await headersOf('taskpane.html');
    const ancestors = `frame-ancestors 'self' http://localhost:${port}`;
    expect(headers.get('content-security-policy')).toBe(ancestors);
    expect(headers.has('x-frame-options')).toBe(false);

    const page = await context.newPage();
    await page.goto(`http://localhost:${port}`);
    await page.frameLocator('iframe').getByText('发布会计划助手').waitFor();

    const refused = page.waitForEvent('console', (message) =>
      message.text().includes('frame-ancestors'),
    );
    await page.goto(`http://127.0.0.1:${port}`);
    expect((await refused).type()).toBe('error');
    await page.close();
  });

  test('keeps files with a hash in their names, and asks for the others again', async () => {
    const page = await (await context.request.get(`${address}/taskpane.html`)).text();
    const script = /src="?(taskpane\.[^">\s]+)/u.exec(page)?.[1] ?? '';
    expect((await headersOf(script)).headers.get('cache-control')).toContain('immutable');
    const manual = ['help.html', 'help/help.css', 'help/zh-CN/check.html'];
    for (const file of ['taskpane.html', ...manual, 'manifest.xml', 'office/office.js']) {
      const { status, headers } = await headersOf(file);
      expect([file, status, headers.get('cache-control')]).toEqual([file, 200, 'no-cache']);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  test('has nothing that npm run doctor would find wrong', async () => {
    const findings = await examine(address, async (url) => {
      const answer = await context.request.get(url);
      const headers = new Headers(answer.headers());
      return { status: answer.status(), headers, body: await answer.body() };
    });
    expect(findings).toEqual([]);
  });

  test('has every file of the page by which office.js asks whether to trust a server', async () => {
    for (const file of ['index.html', 'AgaveErrorUX.js', 'style/AgaveErrorUX.css'])
      expect([file, (await headersOf(`office/AgaveErrorUX/${file}`)).status]).toEqual([file, 200]);
  });

  test('boots the pane, which reaches nothing but its own server', async () => {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${address}/`)) complaints.push(request.url());
    });
    await page.goto(`${address}/taskpane.html`);
    await page.getByText('请在 Excel 中打开本加载项。').waitFor();
    expect(complaints).toEqual([]);
  });
});
