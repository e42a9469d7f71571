import { getHttpsServerOptions } from 'office-addin-dev-certs';
import configure from '../webpack.config.js';
import { build } from './build';
import { ending, printBuild } from './console';
import { serve } from './local-server';

/** Where manifest.xml points. */
const PORT = 3000;

/**
 * `npm run start:excel`: the pane for an Excel on this machine, which wants https. The certificate is made here, for
 * localhost only; the system asks whether to trust it.
 */
async function main(): Promise<void> {
  const { ca, cert, key } = await getHttpsServerOptions();
  const configurations = configure({}, { mode: 'development' });
  const server = await serve({
    folder: configurations[0]?.output?.path ?? '.',
    port: PORT,
    certificate: { ca, cert, key },
    build: () => {
      console.log('正在构建面板…  Building the pane…');
      return build(configurations, { watch: true, report: printBuild });
    },
  });
  console.log(`面板已就绪：${server.url}/taskpane.html`);
  console.log('在 Excel 中载入清单 dist/manifest.xml，步骤见 docs/deployment.md。');
  console.log(`The pane is ready: ${server.url}/taskpane.html`);
  console.log('Load dist/manifest.xml into Excel; docs/deployment.md says how.');
  ending(server);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
