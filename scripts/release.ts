import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import configure from '../webpack.config.js';
import packageJson from '../package.json' with { type: 'json' };
import { build } from './build';
import { archive, checksums, type Files } from './release/archive';
import { sbom } from './release/sbom';

/** Where office.js may come from: a zip for each. */
const OFFICES = ['global', '21vianet', 'self'] as const;

const OUT = 'release';

interface Address {
  readonly host?: string;
  readonly ancestors?: string;
}

/** What is to be deployed, with its checksums among the files. */
async function deployment(office: string, address: Address): Promise<Files> {
  const folder = mkdtempSync(path.join(tmpdir(), 'press-plan-release-'));
  try {
    const [config] = configure({ ...address, office });
    await build([{ ...config, output: { ...config?.output, path: folder } }], { watch: false });
    const files = new Map(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const file = path.join(entry.parentPath, entry.name);
          return [path.relative(folder, file).replaceAll(path.sep, '/'), readFileSync(file)];
        }),
    );
    return files.set('SHA256SUMS', Buffer.from(checksums(files)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `npm run release [-- --host https://… --ancestors https://…]`: zips of `dist/`, an SBOM and checksums, in release/. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { host: { type: 'string' }, ancestors: { type: 'string' } },
  });
  const { name, version } = packageJson;
  const released = new Map<string, Uint8Array>();
  released.set(`${name}-${version}.cdx.json`, Buffer.from(sbom(name)));
  for (const office of OFFICES)
    released.set(`${name}-${version}-${office}.zip`, archive(await deployment(office, values)));
  const sums = checksums(released);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT);
  for (const [file, bytes] of released) writeFileSync(path.join(OUT, file), bytes);
  writeFileSync(path.join(OUT, 'SHA256SUMS'), sums);
  process.stdout.write(sums);
  if (values.host === undefined)
    console.log('清单指向 https://localhost:3000；正式发布请给 --host https://…');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
