import type { Environment } from '../../../src/cli/terminal/environment';
import { AS_OF } from '../rule-fixture';

/** Runs a command as a process would. */
export async function runCommand(
  command: (args: readonly string[], environment: Environment) => Promise<number>,
  args: readonly string[],
  isTTY = false,
): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const terminal = (name: 'out' | 'err') => ({
    isTTY,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const code = await command(args, { out: terminal('out'), err: terminal('err'), today: AS_OF });
  return { code, ...written };
}
