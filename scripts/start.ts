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
  process.once('SIGINT', () => void server.close());
  process.once('SIGTERM', () => void server.close());
  console.log(`嵌入式工作簿已就绪，请在浏览器中打开：${server.url}`);
  console.log(`The embedded workbook is ready, open it in a browser: ${server.url}`);
  console.log('按 Ctrl+C 结束。  Press Ctrl+C to end.');
}

function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT=${text} 不是端口号（1-65535）。  PORT=${text} is not a port (1-65535).`);
}

function printBuild(problems: string | null): void {
  if (problems === null) console.log('已重新构建，请刷新页面。  Built again, reload the page.');
  else console.error(problems);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
