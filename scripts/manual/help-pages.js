const { readFileSync } = require('node:fs');
const { join, posix: path } = require('node:path');
const { escape, render } = require('./markdown');
const { LANGUAGES, readManual, readPictures } = require('./sources');
const { aroundLinks, addressFrom, chapterLinks, contentsList } = require('./template');
const { STYLE, link, pageHtml } = require('./template');
const { WORDS } = require('./words');

/** @typedef {import('./sources').Page} Page */

/**
 * The files of the help, by their path in the deployed folder.
 * @param {string} root Folder of the repository.
 * @returns {Promise<Map<string, string | Buffer>>}
 */
async function helpPages(root) {
  const pages = readManual(root);
  const files = [[STYLE, readFileSync(join(__dirname, 'help.css'), 'utf8')]];
  for (const language of LANGUAGES) files.push(...(await pagesIn(language, pages, root)));
  return new Map(files);
}

/**
 * @param {import('./sources').Language} language
 * @param {readonly Page[]} pages Of all languages.
 * @param {string} root
 */
async function pagesIn(language, pages, root) {
  const own = pages.filter((page) => page.language === language);
  const chapters = own.filter(({ kind }) => kind === 'chapter');
  const [contents] = own;
  const folder = `docs/manual/${language}/pictures`;
  const sizes = readPictures(root, language);
  const pictureFrom = (output) => (source) => {
    const size = sizes[path.basename(source, '.webp')];
    if (!size || path.dirname(source) !== folder) return null;
    return { ...size, address: addressFrom(output, source.replace('docs/manual', 'help')) };
  };
  const printed = { ...contents, output: `help/${language}/print.html` };
  const placesOf = (page) => ({ contents, printed: printed.output, other: inOther(page, pages) });

  const files = own.map(async (page) => {
    const text = await render(page.text, {
      source: page.source,
      address: (source, anchor) => addressOf(page, pages, source, anchor),
      picture: pictureFrom(page.output),
      id: (anchor) => anchor,
      below: 0,
    });
    const isContents = page === contents;
    const main = text + (isContents ? contentsList(page, chapters) : aroundLinks(page, chapters));
    const beside = isContents ? '' : chapterLinks(page, chapters);
    return [page.output, pageHtml(page, placesOf(page), main, beside)];
  });
  const book = await printedBook(chapters, pictureFrom(printed.output));
  const pictures = Object.keys(sizes).map((name) => [
    `help/${language}/pictures/${name}.webp`,
    readFileSync(join(root, folder, `${name}.webp`)),
  ]);
  return [
    ...(await Promise.all(files)),
    [printed.output, pageHtml(printed, placesOf(contents), book)],
    ...pictures,
  ];
}

/**
 * The address of another page, or of a heading, as seen from a page.
 * @param {Page} page
 * @param {readonly Page[]} pages
 * @param {string} source
 * @param {string} anchor
 */
function addressOf(page, pages, source, anchor) {
  const found = pages.find((one) => one.source === source);
  if (!found) return null;
  const file = found === page ? '' : addressFrom(page.output, found.output);
  return encodeURI(anchor === '' ? file : `${file}#${anchor}`);
}

/**
 * The same page in the other language, else the contents there.
 * @param {Page} page
 * @param {readonly Page[]} pages
 */
function inOther({ language, name }, pages) {
  const there = pages.filter((page) => page.language !== language);
  const same = there.find((page) => page.name === name);
  return same ?? there[0];
}

/**
 * All chapters, to be printed; links among them stay on the page, others are text.
 * @param {readonly Page[]} chapters
 * @param {(source: string) => import("./markdown").Picture | null} picture
 */
async function printedBook(chapters, picture) {
  const idOf = (source, anchor) => {
    const name = chapters.find((chapter) => chapter.source === source)?.name;
    return name && (anchor === '' ? name : `${name}-${anchor}`);
  };
  const sections = chapters.map(async ({ source, text, name }) => {
    const html = await render(text, {
      source,
      address: (other, anchor) => {
        const id = idOf(other, anchor);
        return id === undefined ? null : encodeURI(`#${id}`);
      },
      picture,
      id: (anchor) => idOf(source, anchor),
      below: 1,
    });
    return `<section id="${name}">\n${html}</section>\n`;
  });
  const [{ language }] = chapters;
  const { product, manual } = WORDS[language];
  const lines = chapters.map(({ name, title }) => `<li>${link(`#${name}`, title)}</li>\n`);
  return [
    `<h1>${escape(`${product} · ${manual}`)}</h1>\n<ol class="contents">\n${lines.join('')}</ol>\n`,
    ...(await Promise.all(sections)),
  ].join('');
}

module.exports = { helpPages };
