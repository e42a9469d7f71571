import { startServer } from '../../../scripts/embedded-server';
import { findBrowser, launch } from './browser';
import { running } from './running';

/** Builds and serves the page once for all tests, and says which browser shows it. */
export default async function start(): Promise<void> {
  const { path } = await findBrowser();
  const browser = await launch();
  console.log(`\n浏览器 browser: ${path} (${browser.version()})`);
  await browser.close();
  running.server = await startServer({ port: 0, watch: false });
  process.env.EMBEDDED_URL = running.server.url;
}
