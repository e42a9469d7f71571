import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';

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
