import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../src/locales/language';

const chaptersOf = (language: string): string[] =>
  readdirSync(join('docs/manual', language)).filter((name) => name.endsWith('.md'));

/** What stands in the pane; … and N inside the quotes are for what differs. */
const QUOTES = { 'zh-CN': /「([^」]+)」/gu, 'en-US': /“([^”]+)”/gu };

describe.each(LANGUAGES)('the manual in %s', (language) => {
  const texts = ['', 'papers/', 'frame/']
    .map((folder) => readFileSync(`src/locales/${folder}${language}.json`, 'utf8'))
    .join('\n');

  it.each(chaptersOf(language))('%s quotes the words of the pane as they are', (file) => {
    const chapter = readFileSync(join('docs/manual', language, file), 'utf8');
    expect(chapter).toMatch(/^# \S/u);
    for (const [, words = ''] of chapter.matchAll(QUOTES[language]))
      for (const part of words.split(/… ?| N /u)) expect(texts).toContain(part);
  });
});

it('has the same chapters in both languages', () => {
  expect(chaptersOf('en-US')).toEqual(chaptersOf('zh-CN'));
});
