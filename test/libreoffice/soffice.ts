import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * By default LibreOffice believes the results that a file brings along. This makes it calculate every formula of an
 * Office Open XML file when it opens one.
 */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * Opens a file in LibreOffice, without a screen, and gives what it saves.
 * @param bytes an Office file
 * @param format the extension of the result, with the filter's name and options after a colon where it needs them
 * @param kind the extension of the source
 * @returns the one file that came out
 * @throws when LibreOffice is not installed, or reads nothing from the file
 */
export async function convert(
  bytes: ArrayBuffer | Uint8Array,
  format: string,
  kind: 'xlsx' | 'docx' = 'xlsx',
): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  try {
    // A profile of its own: neither the user's settings nor a running LibreOffice has a say.
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const source = join(folder, `source.${kind}`);
    await writeFile(source, new Uint8Array(bytes));
    const out = join(folder, 'out');
    const { stderr } = await run('soffice', [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      out,
      source,
    ]);
    const [result] = await readdir(out).catch(() => []);
    if (result === undefined) throw new Error(`LibreOffice gave no file: ${stderr}`);
    return await readFile(join(out, result));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
