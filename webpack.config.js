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

/**
 * `webpack --env embedded` builds the embedded workbook with the pane in it, into dist-embedded/;
 * without it, the pane alone, to be deployed, into dist/.
 */
module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? (env.embedded ? 'development' : 'production');
  return env.embedded
    ? [pane(mode, 'dist-embedded', true), page(mode, 'dist-embedded')]
    : [pane(mode, 'dist', false)];
};

/** The task pane. Embedded or deployed differ in one thing: where office.js and its host come from. */
function pane(mode, folder, embedded) {
  return {
    ...common('pane', mode, folder),
    entry: { taskpane: './src/taskpane/main.tsx' },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        templateParameters: {
          officeScripts: embedded ? ['pane-bridge.js', 'office/office.js'] : [OFFICE_CDN],
        },
      }),
    ],
  };
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
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
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
