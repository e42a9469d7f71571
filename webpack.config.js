const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

/**
 * Where the shipped pane has office.js from, and which hosts that may reach: Microsoft's CDN, that of the cloud which
 * 21Vianet runs in China, or the folder itself, for a network without either (`--env office=…`).
 */
const OFFICE_SOURCES = {
  global: {
    script: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    reached: ['https://*.office.com', 'https://*.office.net', 'https://*.office365.com'],
  },
  '21vianet': {
    script: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    reached: ['https://*.office365.cn', 'https://*.officewebapps.cn', 'https://*.sharepoint.cn'],
  },
  self: { script: 'office/office.js', reached: [] },
};

const OFFICE_NPM = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** What office.js loads from its own folder when it boots against the embedded workbook. */
const EMBEDDED_OFFICE = [
  'office.js',
  'excel-mac-16.00.js',
  'telemetry/oteljs_agave.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/** The same for every Excel, in the two languages of the pane. */
const DEPLOYED_OFFICE = [
  'office.js',
  'excel*.js',
  'o15apptofilemappingtable.js',
  'telemetry/*.js',
  'zh-cn/*.js',
  'en-us/*.js',
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
 * without it, the pane alone, to be deployed, into dist/; `--env host=https://…` says where it will be served,
 * `--env office=global|21vianet|self` where office.js comes from.
 */
module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? (env.embedded ? 'development' : 'production');
  if (env.embedded) {
    const scripts = ['pane-bridge.js', 'office/office.js'];
    return [pane(mode, 'dist-embedded', scripts, contentPolicy()), page(mode, 'dist-embedded')];
  }
  const source = officeSource(env.office ?? 'global');
  const plugins = [deployment(env.host ?? DEV_HOST)];
  if (env.office === 'self') plugins.push(office(DEPLOYED_OFFICE));
  return [pane(mode, 'dist', [source.script], contentPolicy(source), plugins)];
};

function officeSource(name) {
  const source = OFFICE_SOURCES[name];
  if (source) return source;
  throw new Error(`office=${name}: choose one of ${Object.keys(OFFICE_SOURCES).join(', ')}`);
}

/** The task pane. Embedded or deployed differ in one thing: where office.js and its host come from. */
function pane(mode, folder, officeScripts, policy, plugins = []) {
  return {
    ...common('pane', mode, folder),
    entry: { taskpane: './src/taskpane/main.tsx' },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        templateParameters: { officeScripts, contentPolicy: policy },
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
function contentPolicy({ script = '', reached = [] } = {}) {
  const cdn = script.startsWith('https:') ? [new URL(script).origin] : [];
  return Object.entries({
    'default-src': ["'self'"],
    'script-src': ["'self'", ...cdn],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...cdn, ...reached],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  })
    .map(([what, where]) => `${what} ${where.join(' ')}`)
    .join('; ');
}

/** Files of office.js as they come from npm. */
function office(files) {
  return new CopyPlugin({
    patterns: files.map((file) => ({
      from: file,
      context: OFFICE_NPM,
      // A file named in full has no [path] of its own, unlike one found by a pattern.
      to: ({ absoluteFilename }) =>
        path.join('office', path.relative(OFFICE_NPM, absoluteFilename)),
      globOptions: { ignore: ['**/*.debug.js'] },
      // Unmodified means unmodified: no minimiser may touch it.
      info: { minimized: true },
    })),
  });
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
      office(EMBEDDED_OFFICE),
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
