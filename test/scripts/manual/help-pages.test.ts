import { posix as path } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { helpPages } from '../../../scripts/manual/help-pages';
import { LANGUAGES } from '../../../src/locales/language';
import { CHAPTERS } from '../../../src/taskpane/components/help/chapter';

let files: Map<string, string | Buffer>;
let pages: [string, string][];

beforeAll(async () => {
  files = await helpPages(process.cwd());
  pages = [...files].filter((file): file is [string, string] => file[0].endsWith('.html'));
});

const all = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([, found = '']) => found);

/** Addresses that a page refers to, as paths in the deployed folder with their anchors. */
const referredTo = (page: string, html: string): string[] =>
  all(html, /(?:href|src)="([^"]*)"/gu)
    .filter((address) => !address.startsWith('https:'))
    .map((address) => {
      const [file = '', anchor = ''] = decodeURI(address).split('#');
      const there = file === '' ? page : path.join(path.dirname(page), file);
      return anchor === '' ? there : `${there}#${anchor}`;
    });

describe('the help pages', () => {
  test('have the contents that the manifest names, and every chapter that the pane opens', () => {
    const chapters = LANGUAGES.flatMap((language) =>
      CHAPTERS.map((chapter) => `help/${language}/${chapter}.html`),
    );
    for (const page of ['help.html', ...chapters]) expect([...files.keys()]).toContain(page);
  });

  test('refer to files and headings that are there', () => {
    const places = new Set(files.keys());
    for (const [page, html] of pages)
      for (const id of all(html, / id="([^"]*)"/gu)) places.add(`${page}#${id}`);
    const lost = pages.flatMap(([page, html]) =>
      referredTo(page, html)
        .filter((place) => !places.has(place))
        .map((place) => `${page} → ${place}`),
    );
    expect(lost).toEqual([]);
  });

  test('show every picture', () => {
    const pictures = [...files.keys()].filter((file) => file.endsWith('.webp'));
    const shown = new Set(pages.flatMap(([page, html]) => referredTo(page, html)));
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((picture) => !shown.has(picture))).toEqual([]);
  });

  test('run no script, carry no style of their own, and describe every picture', () => {
    for (const [page, html] of pages) {
      expect([page, /<script|<style|style=|\son[a-z]+=/iu.test(html)]).toEqual([page, false]);
      expect(html).toContain(`content="default-src 'none'; `);
      for (const picture of all(html, /(<img[^>]*>)/gu)) expect(picture).toMatch(/ alt="[^"]+" /u);
    }
  });

  test('have headings of one name once a page', () => {
    for (const [page, html] of pages) {
      const ids = all(html, / id="([^"]*)"/gu);
      expect([page, ids]).toEqual([page, [...new Set(ids)]]);
    }
  });
});
