import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const MANUAL = 'docs/manual/zh-CN';
const TEXTS = [
  'src/locales/zh-CN.json',
  'src/locales/papers/zh-CN.json',
  'src/locales/frame/zh-CN.json',
]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** 「…」 is what stands in the pane; … inside it is for what differs. */
const quoted = (text: string): string[] =>
  Array.from(text.matchAll(/「([^」]+)」/gu), ([, words = '']) => words);

it.each(readdirSync(MANUAL))('%s quotes the words of the pane as they are', (file) => {
  const chapter = readFileSync(join(MANUAL, file), 'utf8');
  expect(chapter).toMatch(/^# \S/u);
  for (const words of quoted(chapter))
    for (const part of words.split(/… ?| N /u)) expect(TEXTS).toContain(part);
});
