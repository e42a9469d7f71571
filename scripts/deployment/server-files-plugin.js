const { sources, Compilation } = require('webpack');
const { cdnOf } = require('./office-sources');
const { CACHE, commonHeaders } = require('./response-headers');
const { nginxConf } = require('./nginx-conf');
const { webConfig } = require('./web-config');

/**
 * Writes nginx.conf and web.config beside the pane; a build from the command line also prints what the server must
 * send and the firewall let through.
 */
class ServerFilesPlugin {
  /**
   * @param {object} deployment
   * @param {URL} deployment.address Where the folder will be served.
   * @param {import('./office-sources').OfficeSource} deployment.source
   * @param {readonly string[]} deployment.ancestors Further pages that frame the pane: an Office Online Server.
   * @param {boolean} deployment.print
   */
  constructor({ address, source, ancestors, print }) {
    this.address = address;
    this.print = print;
    this.hosts = [...cdnOf(source), ...source.reached];
    this.headers = commonHeaders([...source.ancestors, ...ancestors]);
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const name = ServerFilesPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const emit = (file, text) => compilation.emitAsset(file, new sources.RawSource(text));
        emit('nginx.conf', nginxConf(this.address, this.headers));
        emit('web.config', webConfig(this.headers));
      });
    });
    compiler.hooks.done.tap(name, (stats) => {
      if (this.print && !stats.hasErrors()) console.log(this.summary());
    });
  }

  summary() {
    const headers = Object.entries(this.headers).map(([header, value]) => `  ${header}: ${value}`);
    return [
      `面板地址  Address: ${this.address.href}taskpane.html`,
      '响应头（nginx.conf、web.config 已写好）  Response headers, also in nginx.conf and web.config:',
      ...headers,
      `  Cache-Control: ${CACHE.others}；名字带哈希的文件  files with a hash in their names: ${CACHE.hashed}`,
      `防火墙须放行  Hosts to let through: ${this.hosts.join(' ') || '—'}`,
    ].join('\n');
  }
}

module.exports = { ServerFilesPlugin };
