import { ending, portFrom, printBuild } from './console';
import { startServer } from './embedded-server';

/** `npm start`: the embedded workbook on this machine, until Ctrl+C. */
async function main(): Promise<void> {
  const port = portFrom(process.env.PORT);
  const server = await startServer({
    port,
    watch: true,
    report: printBuild,
    building: () => {
      console.log('正在构建嵌入式工作簿…  Building the embedded workbook…');
    },
  });
  console.log(`嵌入式工作簿已就绪，请在浏览器中打开：${server.url}`);
  console.log(`The embedded workbook is ready, open it in a browser: ${server.url}`);
  ending(server);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
