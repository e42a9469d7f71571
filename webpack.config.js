const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

/** The one script that the shipped pane loads from elsewhere: Microsoft asks for the CDN in production. */
const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const OFFICE_NPM = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** What office.js loads from its own folder when it boots against the embedded workbook. */
const OFFICE_FILES = [
  'office.js',
  'excel-mac-16.00.js',
  'telemetry/oteljs_agave.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/** Where the manifest in the repository points; a build for a server puts that server's address in its place. */
const DEV_HOST = 'https://localhost:3000';

/** Classes of *.module.css are the file's own, whatever other files call theirs. */
const CSS_MODULES = {
  auto: true,
  namedExport: false,
  exportLocalsConvention: 'as-is',
  localIdentName: '[local]-[contenthash:base64:5]',
};

/**
 * `webpack --env embedded` builds the embedded workbook with the pane in it, into dist-embedded/;
 * without it, the pane alone, to be deployed, into dist/; `--env host=https://…` says where it will be served.
 */
module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? (env.embedded ? 'development' : 'production');
  return env.embedded
    ? [pane(mode, 'dist-embedded', true), page(mode, 'dist-embedded')]
    : [pane(mode, 'dist', false, [deployment(env.host ?? DEV_HOST)])];
};

/** The task pane. Embedded or deployed differ in one thing: where office.js and its host come from. */
function pane(mode, folder, embedded, plugins = []) {
  return {
    ...common('pane', mode, folder),
    entry: { taskpane: './src/taskpane/main.tsx' },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        templateParameters: {
          officeScripts: embedded ? ['pane-bridge.js', 'office/office.js'] : [OFFICE_CDN],
          contentPolicy: contentPolicy(embedded),
        },
      }),
      new MiniCssExtractPlugin({ filename: fileName(mode, 'css') }),
      ...plugins,
    ],
  };
}

/**
 * What the pane may load and reach: itself and office.js. Fluent writes its styles into the page, hence the
 * inline styles. Who may show the pane in a frame is the server's to say (frame-ancestors, docs/deployment.md).
 */
function contentPolicy(embedded) {
  const office = embedded ? [] : [new URL(OFFICE_CDN).origin];
  const ofOffice = embedded
    ? []
    : ['https://*.office.com', 'https://*.office.net', 'https://*.office365.com'];
  return Object.entries({
    'default-src': ["'self'"],
    'script-src': ["'self'", ...office],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...office, ...ofOffice],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  })
    .map(([what, where]) => `${what} ${where.join(' ')}`)
    .join('; ');
}

/** What a server needs beside the pane: icons, the help page, and the manifest with the server's address in it. */
function deployment(host) {
  const { origin, pathname, protocol } = new URL(host);
  if (protocol !== 'https:')
    throw new Error(`Excel loads add-ins over https only, not from ${host}`);
  const address = origin + pathname.replace(/\/$/, '');
  return new CopyPlugin({
    patterns: [
      { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
      { from: 'assets/help.html' },
      {
        from: 'manifest.xml',
        transform: (content) => content.toString().replaceAll(DEV_HOST, address),
      },
    ],
  });
}

/** The page around it: grid, bar and the host that office.js talks to. */
function page(mode, folder) {
  return {
    ...common('page', mode, folder),
    entry: {
      page: './src/embedded/page/main.tsx',
      // Named without a hash: taskpane.html, of the other build, loads it by name.
      'pane-bridge': { import: './src/embedded/page/pane-bridge.ts', filename: 'pane-bridge.js' },
    },
    plugins: [
      new HtmlPlugin({
        template: './src/embedded/page/index.html',
        filename: 'index.html',
        chunks: ['page'],
      }),
      new MiniCssExtractPlugin({ filename: fileName(mode, 'css') }),
      new CopyPlugin({
        patterns: OFFICE_FILES.map((file) => ({
          from: path.join(OFFICE_NPM, file),
          to: path.join('office', file),
          // Unmodified means unmodified: no minimiser may touch it.
          info: { minimized: true },
        })),
      }),
    ],
  };
}

function common(name, mode, folder) {
  return {
    name,
    mode,
    target: 'web',
    devtool: mode === 'production' ? 'source-map' : false,
    output: {
      path: path.resolve(__dirname, folder),
      // The embedded folder is written by two builds: neither may sweep it.
      clean: mode === 'production' && folder === 'dist',
      filename: fileName(mode, 'js'),
      assetModuleFilename: '[name].[contenthash][ext]',
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        {
          test: /\.css$/,
          use: [
            MiniCssExtractPlugin.loader,
            { loader: 'css-loader', options: { modules: CSS_MODULES } },
          ],
        },
        { test: /\.txt$/, type: 'asset/source' },
      ],
    },
    // A second start is quick; a build to be deployed starts from nothing.
    cache: mode === 'production' ? false : { type: 'filesystem', name: `${folder}-${name}` },
    // Sizes are judged by their own budget; webpack's advice knows nothing of a spreadsheet.
    performance: false,
    stats: 'errors-warnings',
  };
}

/** Hashed in production, so that a deployed folder may be cached for ever. */
function fileName(mode, extension) {
  return mode === 'production' ? `[name].[contenthash].${extension}` : `[name].${extension}`;
}
