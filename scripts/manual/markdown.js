const path = require('node:path').posix;

/** @param {string} text */
const escape = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/**
 * The anchor of a heading, as GitHub makes it.
 * @param {string} heading Its text, without Markdown.
 */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/gu, '-');

/**
 * @typedef {object} Surroundings Where a text is shown.
 * @property {string} source Path of its Markdown file.
 * @property {(source: string, anchor: string) => string | null} address Of another page, as seen from this one; `null` without one.
 * @property {(source: string) => Picture | null} picture `null` for one that was not taken.
 * @property {(anchor: string) => string} id Of a heading.
 * @property {number} below How many levels the headings are moved down.
 */

/**
 * @typedef {object} Picture
 * @property {string} address
 * @property {number} width
 * @property {number} height
 */

/**
 * Renders Markdown. HTML in it is shown as text, so that nothing but what is written here gets into a page.
 * @param {string} markdown
 * @param {Surroundings} surroundings
 * @returns {Promise<string>}
 */
async function render(markdown, { source, address, picture, id, below }) {
  // A module only: webpack.config.js, which is none, cannot require it on every Node.
  const { Marked } = await import('marked');
  const inSource = (href) => path.join(path.dirname(source), href);
  const marked = new Marked({
    async: false,
    renderer: {
      html: ({ text }) => escape(text),
      heading({ tokens, depth }) {
        const tag = `h${Math.min(depth + below, 6)}`;
        const anchor = anchorOf(this.parser.parseInline(tokens, this.parser.textRenderer));
        return `<${tag} id="${escape(id(anchor))}">${this.parser.parseInline(tokens)}</${tag}>\n`;
      },
      link({ raw, href, tokens }) {
        const text = this.parser.parseInline(tokens);
        // A bare address is an example in a table of rules.
        if (!raw.startsWith('[')) return text;
        if (/^https?:/u.test(href))
          return `<a href="${escape(href)}" rel="noopener noreferrer">${text}</a>`;
        const [file = '', anchor = ''] = href.split('#');
        const found = address(file === '' ? source : inSource(file), decodeURIComponent(anchor));
        // What is not deployed cannot be opened: its name remains.
        return found === null ? text : `<a href="${escape(found)}">${text}</a>`;
      },
      image({ href, text }) {
        if (text === '') throw new Error(`${source}: ${href} has no alternative text`);
        const found = picture(inSource(href));
        // A picture that is still to be taken, which `npm run docs:check` reports.
        if (found === null) return escape(text);
        const { address: src, width, height } = found;
        return `<img src="${escape(src)}" alt="${escape(text)}" width="${width}" height="${height}">`;
      },
    },
  });
  return marked.parse(markdown);
}

/**
 * The headings of a text.
 * @param {string} markdown
 * @returns {{ level: number, text: string }[]}
 */
const headings = (markdown) =>
  Array.from(markdown.matchAll(/^(#{1,6}) (.+)$/gmu), ([, marks, text]) => ({
    level: marks.length,
    text,
  }));

module.exports = { anchorOf, escape, headings, render };
