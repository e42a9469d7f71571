import { parseArgs } from 'node:util';
import { examine, type Get } from './doctor/examine';
import { DOCTOR_LANGUAGES, sentence } from './doctor/words';

const USAGE = '用法：npm run --silent doctor -- https://… [--lang zh-CN|en-US]';
const PATIENCE = 20_000;

const get: Get = async (url) => {
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  return {
    status: answer.status,
    headers: answer.headers,
    body: new Uint8Array(await answer.arrayBuffer()),
  };
};

/** `npm run doctor -- https://…`: exit code 1 if something is wrong with the deployed folder, 2 if it was not asked right. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: 'string', default: 'zh-CN' } },
  });
  const [address] = positionals;
  const language = DOCTOR_LANGUAGES.find((one) => one.startsWith(values.lang));
  if (address === undefined || !URL.canParse(address) || language === undefined)
    throw new Error(USAGE);
  const findings = await examine(address, get);
  for (const finding of findings) console.log(`✗ ${sentence(finding, language)}`);
  const isChinese = language === 'zh-CN';
  if (findings.length === 0)
    console.log(
      isChinese ? '✓ 响应头、清单、图标、内容安全策略都没有问题。' : '✓ Nothing is wrong.',
    );
  else process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
