const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { LicenseWebpackPlugin } = require('license-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { contentPolicy, officeSource } = require('./scripts/deployment/office-sources');
const { thirdPartyNotices } = require('./scripts/deployment/third-party-notices');
const { ServerFilesPlugin } = require('./scripts/deployment/server-files-plugin');
const { HelpPlugin } = require('./scripts/manual/help-plugin');

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
 * `--env office=global|21vianet|self` where office.js comes from, `--env ancestors=https://…,https://…` which pages
 * beside those of Microsoft show the pane in a frame (docs/deployment.md).
 */
module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? (env.embedded ? 'development' : 'production');
  if (env.embedded) {
    const scripts = ['pane-bridge.js', 'office/office.js'];
    const policy = contentPolicy(officeSource('self'));
    return [pane(mode, 'dist-embedded', scripts, policy), page(mode, 'dist-embedded')];
  }
  const source = officeSource(env.office ?? 'global');
  const address = deployedAddress(env.host ?? DEV_HOST);
  const ancestors = env.ancestors?.split(',') ?? [];
  const print = Boolean(env.WEBPACK_BUILD);
  const plugins = [
    deployment(address),
    notices(env.office === 'self'),
    new ServerFilesPlugin({ address, source, ancestors, print }),
  ];
  if (env.office === 'self') plugins.push(office(DEPLOYED_OFFICE), trustFrame());
  return [pane(mode, 'dist', [source.script], contentPolicy(source), plugins)];
};

/** The task pane with its help. Embedded or deployed differ in one thing: where office.js and its host come from. */
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
      new HelpPlugin(),
      ...plugins,
    ],
  };
}

/**
 * Licences of everything from npm that is in the scripts of the pane.
 * @param {boolean} withOffice office.js is copied beside them
 */
function notices(withOffice) {
  const office = { name: '@microsoft/office-js', directory: path.dirname(OFFICE_NPM) };
  return new LicenseWebpackPlugin({
    perChunkOutput: false,
    outputFilename: 'THIRD-PARTY-NOTICES.txt',
    additionalModules: withOffice ? [office] : [],
    renderLicenses: thirdPartyNotices,
    // A package without a licence text of its own is named with the licence that it declares.
    stats: { warnings: false, errors: true },
  });
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

/**
 * The page that office.js shows in a frame when it does not know the server around the pane. npm carries it in lower
 * case, and its style behind a backslash; office.js asks for it in mixed case.
 */
function trustFrame() {
  const context = path.join(OFFICE_NPM, 'agaveerrorux');
  const to = (name) => path.join('office', 'AgaveErrorUX', name);
  return new CopyPlugin({
    patterns: [
      { from: 'index.html', context, to: to('index.html') },
      { from: 'agaveerrorux.js', context, to: to('AgaveErrorUX.js'), info: { minimized: true } },
      { from: 'style/agaveerrorux.css', context, to: to('style/AgaveErrorUX.css') },
      { from: 'images/*', context, to: to('[path][name][ext]') },
    ],
  });
}

/** The address of a deployed folder, with a slash at its end. */
function deployedAddress(host) {
  const address = new URL(host.replace(/\/?$/, '/'));
  if (address.protocol === 'https:') return address;
  throw new Error(`Excel loads add-ins over https only, not from ${host}`);
}

/** What a server needs beside the pane: icons, and the manifest with the server's address in it. */
function deployment(address) {
  return new CopyPlugin({
    patterns: [
      { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
      {
        from: 'manifest.xml',
        transform: (content) =>
          content.toString().replaceAll(DEV_HOST, address.href.replace(/\/$/, '')),
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
    // React's development build would make up a fifth of the work of opening the embedded page.
    optimization: { nodeEnv: 'production' },
    stats: 'errors-warnings',
  };
}

/** Hashed in production, so that a deployed folder may be cached for ever. */
function fileName(mode, extension) {
  return mode === 'production' ? `[name].[contenthash].${extension}` : `[name].${extension}`;
}
