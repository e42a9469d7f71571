import { expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { archive, checksums } from '../../../scripts/release/archive';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const files: [string, Uint8Array][] = [
  ['taskpane.html', bytes('<p>')],
  ['icons/icon-16.png', bytes('png')],
];

it('makes the same bytes of the same files in whatever order they are found', () => {
  const zip = archive(new Map(files));
  expect(Buffer.from(archive(new Map(files.toReversed()))).equals(Buffer.from(zip))).toBe(true);
  expect(Object.keys(unzipSync(zip))).toEqual(['icons/icon-16.png', 'taskpane.html']);
  expect(Buffer.from(unzipSync(zip)['taskpane.html']!).toString()).toBe('<p>');
  // The time of an entry stands 10 bytes from its start: 1980-01-01 00:00:00.
  expect([...zip.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
});

it('lists checksums as sha256sum reads them', () => {
  expect(checksums(new Map([['a/b.txt', bytes('abc')]]))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a/b.txt\n',
  );
});
