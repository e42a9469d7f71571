/**
 * Scripts and styles carry a hash of their content in their names, so they are kept for a year; pages, manifest and
 * the copied office.js keep their names and are asked for again.
 */
const CACHE = { hashed: 'public, max-age=31536000, immutable', others: 'no-cache' };

/** Names that carry a hash. */
const HASHED_FILE = String.raw`\.[0-9a-f]{16,}\.(js|css|map)$`;

/**
 * Headers of every file. `X-Frame-Options` must be absent: it takes no list, and Excel on the web shows the pane in a
 * frame.
 * @param {readonly string[]} ancestors CSP sources of the pages that may show the pane in a frame.
 * @returns {Readonly<Record<string, string>>}
 */
function commonHeaders(ancestors) {
  return {
    'Content-Security-Policy': `frame-ancestors ${["'self'", ...ancestors].join(' ')}`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}

module.exports = { CACHE, HASHED_FILE, commonHeaders };
