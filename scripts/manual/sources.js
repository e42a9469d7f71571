const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { headings } = require('./markdown');

/** @typedef {'zh-CN' | 'en-US'} Language */

/**
 * A page of the help, made from a Markdown file.
 * @typedef {object} Page
 * @property {string} source Path of the Markdown file in the repository.
 * @property {string} output Path of the page in the deployed folder.
 * @property {Language} language
 * @property {'contents' | 'chapter' | 'referred'} kind
 * @property {string} name Of the chapter, the same in all languages.
 * @property {string} text
 * @property {string} title
 */

/** @type {readonly Language[]} */
const LANGUAGES = ['zh-CN', 'en-US'];

/** The manifest names the first of them. */
const CONTENTS = { 'zh-CN': 'help.html', 'en-US': 'help/en-US/index.html' };

/** Documents to which chapters refer; they are written in Chinese. */
const REFERRED = { rules: 'docs/rules.md', privacy: 'PRIVACY.md' };

/**
 * The pages of the help: contents and chapters in their order, in each language, and what they refer to.
 * @param {string} root Folder of the repository.
 * @returns {Page[]}
 */
function readManual(root) {
  const read = (page) => {
    const text = readFileSync(path.join(root, page.source), 'utf8');
    return { ...page, text, title: headings(text)[0]?.text ?? page.name };
  };
  const manual = LANGUAGES.flatMap((language) => {
    const folder = `docs/manual/${language}`;
    const contents = { source: `${folder}/README.md`, kind: 'contents', name: 'contents' };
    const chapters = readdirSync(path.join(root, folder))
      .sort()
      .flatMap((file) => {
        const name = /^\d+-([a-z-]+)\.md$/u.exec(file)?.[1];
        return name === undefined ? [] : [{ source: `${folder}/${file}`, kind: 'chapter', name }];
      });
    return [contents, ...chapters].map((page) => ({
      ...page,
      language,
      output: page.kind === 'contents' ? CONTENTS[language] : `help/${language}/${page.name}.html`,
    }));
  });
  const referred = Object.entries(REFERRED).map(([name, source]) => ({
    source,
    kind: 'referred',
    name,
    language: 'zh-CN',
    output: `help/zh-CN/${name}.html`,
  }));
  return [...manual, ...referred].map(read);
}

/**
 * Names and sizes of the pictures of a language, as `npm run pictures` keeps them.
 * @param {string} root
 * @param {Language} language
 * @returns {Readonly<Record<string, { width: number, height: number }>>}
 */
function readPictures(root, language) {
  const list = path.join(root, `docs/manual/${language}/pictures/pictures.json`);
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {};
}

module.exports = { LANGUAGES, readManual, readPictures };
