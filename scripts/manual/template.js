const { posix: path } = require('node:path');
const { version } = require('../../package.json');
const { anchorOf, escape, headings } = require('./markdown');
const { WORDS } = require('./words');

/** @typedef {import('./sources').Page} Page */

const STYLE = 'help/help.css';

/** The pages run no script and load nothing from elsewhere. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * The address of one file of the help as seen from another.
 * @param {string} from
 * @param {string} to
 */
const addressFrom = (from, to) => path.relative(path.dirname(from), to);

/**
 * @param {string} address
 * @param {string} text
 * @param {string} [more] Further attributes.
 */
const link = (address, text, more = '') =>
  `<a href="${encodeURI(address)}"${more}>${escape(text)}</a>`;

/**
 * The chapters, each with its sections.
 * @param {Page} contents
 * @param {readonly Page[]} chapters
 */
function contentsList(contents, chapters) {
  const lines = chapters.map(({ output, text, title }) => {
    const address = addressFrom(contents.output, output);
    const sections = headings(text)
      .filter(({ level }) => level === 2)
      .map((section) => `<li>${link(`${address}#${anchorOf(section.text)}`, section.text)}</li>`);
    const list = sections.length > 0 ? `<ul>${sections.join('')}</ul>` : '';
    return `<li>${link(address, title)}${list}</li>\n`;
  });
  const { chapters: heading } = WORDS[contents.language];
  return `<h2>${heading}</h2>\n<ol class="contents">\n${lines.join('')}</ol>\n`;
}

/**
 * The chapters before and after a chapter.
 * @param {Page} page
 * @param {readonly Page[]} chapters
 */
function aroundLinks(page, chapters) {
  const words = WORDS[page.language];
  const at = chapters.indexOf(page);
  const [before, after] = at < 0 ? [] : [chapters[at - 1], chapters[at + 1]];
  const lines = [
    before && link(addressFrom(page.output, before.output), `← ${before.title}`),
    after && link(addressFrom(page.output, after.output), `${after.title} →`, ' class="after"'),
  ].filter(Boolean);
  return `<nav class="around" aria-label="${words.around}">${lines.join('\n')}</nav>\n`;
}

/**
 * The list of chapters beside a page.
 * @param {Page} page
 * @param {readonly Page[]} chapters
 */
function chapterLinks(page, chapters) {
  const lines = chapters.map((chapter) => {
    const current = chapter === page ? ' aria-current="page"' : '';
    return `<li>${link(addressFrom(page.output, chapter.output), chapter.title, current)}</li>\n`;
  });
  const { chapters: name } = WORDS[page.language];
  return `<nav class="chapters" aria-label="${name}"><ol>\n${lines.join('')}</ol></nav>\n`;
}

/**
 * A whole page.
 * @param {Page} page
 * @param {{ contents: Page, printed: string, other: Page }} places The contents, all chapters on one page, and the page
 *   in the other language.
 * @param {string} main
 * @param {string} [beside]
 */
function pageHtml(page, { contents, printed, other }, main, beside = '') {
  const words = WORDS[page.language];
  const to = (output) => addressFrom(page.output, output);
  const language = ` lang="${other.language}" hreflang="${other.language}"`;
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escape(page.title)} · ${words.product}</title>
<link rel="stylesheet" href="${to(STYLE)}">
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header>
<strong>${words.product}</strong>
<nav aria-label="${words.manual}">
${link(to(contents.output), words.contents)}
${link(to(printed), words.print)}
${link(to(other.output), words.other, language)}
</nav>
</header>
<div class="page">
<main id="main" tabindex="-1">
${main}</main>
${beside}</div>
<footer>${words.product} · ${words.version} ${version}</footer>
</body>
</html>
`;
}

module.exports = { STYLE, addressFrom, aroundLinks, chapterLinks, contentsList, link, pageHtml };
