/**
 * @typedef {object} OfficeSource
 * @property {string} script Address of office.js, absolute or relative to the pane.
 * @property {readonly string[]} reached Hosts that office.js may call.
 * @property {readonly string[]} ancestors Pages of Excel on the web that show the pane in a frame, as CSP sources.
 */

/**
 * Where the pane has office.js from (`--env office=…`): Microsoft's CDN, that of the cloud which 21Vianet runs in
 * China, or the deployed folder itself, for a network that reaches neither.
 * @type {Readonly<Record<string, OfficeSource>>}
 */
const OFFICE_SOURCES = {
  global: {
    script: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    reached: ['https://*.office.com', 'https://*.office.net', 'https://*.office365.com'],
    ancestors: [
      'https://*.cloud.microsoft',
      'https://*.officeapps.live.com',
      'https://*.office.com',
      'https://*.sharepoint.com',
    ],
  },
  '21vianet': {
    script: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    reached: ['https://*.office365.cn', 'https://*.officewebapps.cn', 'https://*.sharepoint.cn'],
    ancestors: ['https://*.partner.officewebapps.cn', 'https://*.sharepoint.cn'],
  },
  self: { script: 'office/office.js', reached: [], ancestors: [] },
};

/**
 * @param {string} name Value of `--env office`.
 * @returns {OfficeSource}
 */
function officeSource(name) {
  const source = OFFICE_SOURCES[name];
  if (source) return source;
  throw new Error(`office=${name}: choose one of ${Object.keys(OFFICE_SOURCES).join(', ')}`);
}

/**
 * Origin of office.js, or nothing where it is the pane's own.
 * @param {OfficeSource} source
 */
const cdnOf = ({ script }) => (script.startsWith('https:') ? [new URL(script).origin] : []);

/**
 * The policy written into taskpane.html: the pane loads and reaches itself and office.js only. Fluent writes its
 * styles into the page, hence the inline styles. office.js opens a hidden frame from its own folder when it does not
 * know the server that shows the pane (Office Online Server on premises), hence `frame-src`.
 * @param {OfficeSource} source
 * @returns {string}
 */
function contentPolicy(source) {
  const cdn = cdnOf(source);
  return Object.entries({
    'default-src': ["'self'"],
    'script-src': ["'self'", ...cdn],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...cdn, ...source.reached],
    'frame-src': ["'self'", ...cdn],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  })
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

module.exports = { OFFICE_SOURCES, officeSource, contentPolicy, cdnOf };
