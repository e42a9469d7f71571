import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import CopyPlugin from 'copy-webpack-plugin';
import configure from '../webpack.config.js';

const manifest = readFileSync('manifest.xml', 'utf8');
const all = (pattern: RegExp): string[] =>
  Array.from(manifest.matchAll(pattern), ({ 1: found }) => found ?? '');

const ids = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
const used = all(/resid="([^"]+)"/g);
const addresses = all(/(?:DefaultValue)="(https?:[^"]+)"/g);

/** Width and height of a PNG, from its header. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

interface CopiedFile {
  readonly from: string;
  readonly transform?: (content: Buffer) => string;
}

describe('the manifest', () => {
  test('defines every resource it uses, once, and uses each', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
  });

  test('keeps resource names within the 32 characters Excel allows', () => {
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test('asks for ExcelApi 1.9 and nothing above it', () => {
    expect(all(/<Set Name="([^"]+)"/g)).toEqual(['ExcelApi']);
    expect(all(/MinVersion="([^"]+)"/g)).toEqual(['1.9', '1.9']);
  });

  test('has one https address for everything, for a build to replace', () => {
    expect(new Set(addresses.map((address) => new URL(address).origin))).toEqual(
      new Set(['https://localhost:3000']),
    );
  });

  test('shows icons that exist, in the size it says', () => {
    const icons = [...new Set(addresses.filter((address) => address.endsWith('.png')))];
    expect(icons.length).toBeGreaterThan(0);
    for (const icon of icons) {
      const file = path.join('assets', new URL(icon).pathname);
      expect(existsSync(file)).toBe(true);
      const size = Number(/-(\d+)\.png$/.exec(icon)?.[1]);
      expect(pngSize(file)).toEqual([size, size]);
    }
  });

  test('says everything in English too', () => {
    const strings = all(/<bt:String id="([^"]+)"/g);
    expect(all(/<bt:Override Locale="(en-US)"/g)).toHaveLength(strings.length);
  });

  test('has the version of the package, and the four parts Excel asks for', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(all(/<Version>([^<]+)</g)).toEqual([`${version}.0`]);
  });
});

describe('the manifest of a deployment', () => {
  /** As the build writes it for a server. */
  function builtFor(host: string): string {
    const copied = configure({ host })
      .flatMap(({ plugins }) => plugins ?? [])
      .filter((plugin) => plugin instanceof CopyPlugin)
      .flatMap((plugin) => (plugin as unknown as { patterns: CopiedFile[] }).patterns);
    const transform = copied.find(({ from }) => from === 'manifest.xml')?.transform;
    if (!transform) throw new Error('The build copies no manifest.');
    return transform(Buffer.from(manifest));
  }

  test('names its server alone, in its folder', () => {
    const built = builtFor('https://plan.example.gov.cn/addin/');
    expect(built).not.toContain('localhost');
    const found = Array.from(built.matchAll(/DefaultValue="(https?:[^"]+)"/g), (match) => match[1]);
    expect(found).toHaveLength(addresses.length);
    expect(
      found.filter((address) => !address?.startsWith('https://plan.example.gov.cn/addin/')),
    ).toEqual([]);
  });

  test('is not made for a server without https', () => {
    expect(() => builtFor('http://plan.example.gov.cn')).toThrow('https only');
  });
});
