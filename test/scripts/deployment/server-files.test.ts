import { describe, expect, test } from '@jest/globals';
import { DOMParser } from '@xmldom/xmldom';
import webpack from 'webpack';
import configure from '../../../webpack.config.js';

/** What the build writes for a server, without the pane. */
async function serverFiles(office: string): Promise<Record<string, string>> {
  const host = 'https://plan.example.gov.cn:8443/addin';
  const [config] = configure({ host, office });
  const plugin = config?.plugins?.find((found) => found?.constructor.name === 'ServerFilesPlugin');
  if (!plugin) throw new Error('The build writes no files for a server.');
  const compiler = webpack({ mode: 'none', entry: {}, plugins: [plugin] });
  const written: Record<string, string> = {};
  compiler.hooks.emit.tap('test', ({ assets }) => {
    for (const [file, source] of Object.entries(assets)) written[file] = String(source.source());
  });
  await new Promise<void>((resolve, reject) => {
    compiler.compile((error, compilation) => {
      if (error) reject(error);
      else
        compiler.emitAssets(compilation!, () => {
          resolve();
        });
    });
  });
  return written;
}

const ANCESTORS = {
  global:
    "frame-ancestors 'self' https://*.cloud.microsoft https://*.officeapps.live.com https://*.office.com https://*.sharepoint.com",
  '21vianet': "frame-ancestors 'self' https://*.partner.officewebapps.cn https://*.sharepoint.cn",
  self: "frame-ancestors 'self'",
};

describe.each(Object.entries(ANCESTORS))('for office.js from %s', (office, ancestors) => {
  test('web.config sends the headers, and never X-Frame-Options', async () => {
    const { 'web.config': text = '' } = await serverFiles(office);
    const document = new DOMParser({
      errorHandler: (_: string, message: string) => {
        throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
    const headers = new Map(
      Array.from(document.getElementsByTagName('add'), (added) => [
        added.getAttribute('name'),
        added.getAttribute('value'),
      ]),
    );
    expect(Object.fromEntries(headers)).toEqual({
      'Content-Security-Policy': ancestors,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    });
    const removed = Array.from(document.getElementsByTagName('remove'), (removing) =>
      removing.getAttribute('name'),
    );
    expect(removed).toContain('X-Frame-Options');
  });

  test('nginx.conf is for that server, port and folder', async () => {
    const { 'nginx.conf': text } = await serverFiles(office);
    expect(text).toContain('listen 8443 ssl;');
    expect(text).toContain('server_name plan.example.gov.cn;');
    expect(text).toContain('location /addin/ {');
    expect(text).toContain(`add_header Content-Security-Policy "${ancestors}" always;`);
  });
});
