import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { contentPolicy, officeSource } from '../../../scripts/deployment/office-sources';
import { CACHE, commonHeaders } from '../../../scripts/deployment/response-headers';
import { examine, type Answer } from '../../../scripts/doctor/examine';
import { DOCTOR_LANGUAGES, sentence } from '../../../scripts/doctor/words';

const FOLDER = 'https://addins.example.gov.cn/press/';
const SCRIPT = 'taskpane.0123456789abcdef0123.js';
const SOURCE = officeSource('global');

interface File {
  status: number;
  readonly headers: Record<string, string>;
  body: string | Uint8Array;
}

const PAGE = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${contentPolicy(SOURCE)}"><script src="${SOURCE.script}"></script><script defer src=${SCRIPT}></script>`;

function file(type: string, body: string | Uint8Array, cached = CACHE.others): File {
  const headers = { ...commonHeaders(SOURCE.ancestors) };
  return {
    status: 200,
    body,
    headers: { ...headers, 'Content-Type': type, 'Cache-Control': cached },
  };
}

/** A folder as the build makes it and nginx serves it. */
function deployed(): Record<string, File> {
  const manifest = readFileSync('manifest.xml', 'utf8');
  const files: Record<string, File> = {
    'taskpane.html': file('text/html; charset=utf-8', PAGE),
    'help.html': file('text/html; charset=utf-8', '<p>'),
    'help/help.css': file('text/css', 'p {}'),
    'manifest.xml': file('text/xml', manifest.replaceAll('https://localhost:3000/', FOLDER)),
    [SCRIPT]: file('application/javascript', '0', CACHE.hashed),
  };
  for (const [name] of manifest.matchAll(/icons\/[\w-]+\.png/gu))
    files[name] = file('image/png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
  return files;
}

const examined = (files: Record<string, File>, folder = FOLDER) =>
  examine(folder, (url): Promise<Answer> => {
    const found = files[url.slice(FOLDER.length)];
    if (found === undefined) return Promise.reject(new Error('no such server'));
    const { status, headers, body } = found;
    return Promise.resolve({ status, headers: new Headers(headers), body: Buffer.from(body) });
  });

it('finds nothing wrong with a folder as it was made, with a slash at the end or without', async () => {
  expect(await examined(deployed())).toEqual([]);
  expect(await examined(deployed(), FOLDER.slice(0, -1))).toEqual([]);
  expect(await examined(deployed(), `${FOLDER}taskpane.html`)).toEqual([]);
});

it('takes the directives of a header in any order, as IIS sends them', async () => {
  const files = deployed();
  files[SCRIPT]!.headers['Cache-Control'] = 'public,immutable,max-age=31536000';
  expect(await examined(files)).toEqual([]);
});

const page = (files: Record<string, File>): File => files['taskpane.html']!;
const FAULTS: [string, string, (files: Record<string, File>) => unknown][] = [
  ['no server', 'unreachable', (files) => delete files['taskpane.html']],
  ['a script left out', 'missing', (files) => (files[SCRIPT]!.status = 404)],
  [
    'a manifest as plain text',
    'type',
    (files) => (files['manifest.xml']!.headers['Content-Type'] = 'text/plain'),
  ],
  ['no nosniff', 'header', (files) => delete files['help.html']!.headers['X-Content-Type-Options']],
  [
    'a page kept for ever',
    'header',
    (files) => (page(files).headers['Cache-Control'] = CACHE.hashed),
  ],
  ['X-Frame-Options', 'frameOptions', (files) => (page(files).headers['X-Frame-Options'] = 'DENY')],
  [
    'frames for nobody',
    'ancestors',
    (files) => (page(files).headers['Content-Security-Policy'] = "frame-ancestors 'self'"),
  ],
  [
    'a policy of the server',
    'blocking',
    (files) =>
      (page(files).headers['Content-Security-Policy'] =
        `${commonHeaders(SOURCE.ancestors)['Content-Security-Policy'] ?? ''}; script-src 'self'`),
  ],
  [
    'a page without its policy',
    'policy',
    (files) => (page(files).body = PAGE.replace('http-equiv', 'name')),
  ],
  ['another page', 'scripts', (files) => (page(files).body = PAGE.replace(SCRIPT, ''))],
  ['another manifest', 'manifest', (files) => (files['manifest.xml']!.body = '<OfficeApp/>')],
  [
    'a manifest for a test',
    'elsewhere',
    (files) => (files['manifest.xml']!.body = readFileSync('manifest.xml', 'utf8')),
  ],
  ['an icon that is a page', 'icon', (files) => (files['icons/icon-32.png']!.body = '<html>')],
];

it.each(FAULTS)('finds %s, and nothing else', async (_, kind, spoil) => {
  const files = deployed();
  spoil(files);
  const findings = await examined(files);
  expect(findings.map((finding) => finding.kind)).toEqual([kind]);
  for (const language of DOCTOR_LANGUAGES)
    expect(sentence(findings[0]!, language)).not.toMatch(/[{}]/u);
});

it('refuses an address without https', async () => {
  const findings = await examined(deployed(), 'http://addins.example.gov.cn/press');
  expect(findings.map(({ kind }) => kind)).toEqual(['insecure']);
});
