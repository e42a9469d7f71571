import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NO_HEADER_WORDS } from '../../core/plan/header/header';
import { matchDepartment } from '../../core/plan/units/department';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import { paperSource, unitsOf, type PaperSource } from '../../papers/model/source';
import { commandOf } from '../options/command';
import { loadPlan } from '../plan/load-plan';
import { EXIT, type Environment } from '../terminal/environment';
import { exists } from '../terminal/exists';
import { openOutFile } from '../terminal/out-file';
import { printable } from '../terminal/printable';
import { stepLine } from '../terminal/progress';
import { Unusable } from '../terminal/unusable';
import { makeFiles, type MadeFile } from './made-files';
import { readPapersOptions, type PapersOptions } from './papers-options';

/** Writes the papers of a ledger. */
export const writePapers = commandOf('papers', (args, words, environment) =>
  write(readPapersOptions(args), words, environment),
);

/** The plan of the file with its settings; options win over what the file says. */
async function sourceOf(options: PapersOptions, { today }: Environment): Promise<PaperSource> {
  const { year, asOf, language } = options;
  const { plan, settings } = await loadPlan({
    ...options,
    issued: undefined,
    table: undefined,
    all: false,
    columns: NO_HEADER_WORDS,
    format: 'text',
  });
  const effective = { ...settings, year: year ?? settings.year, asOf: asOf ?? settings.asOf };
  return paperSource(plan, effective, today, language);
}

/**
 * The department meant, by its short or its full name.
 * @throws Unusable if it leads no conference of the plan
 */
function unitOf(unit: string, source: PaperSource, words: Words): string {
  const units = unitsOf(source);
  if (unit === '' || units.includes(unit)) return unit;
  const named = matchDepartment(unit, source.plan.directory)?.name;
  if (named !== undefined && units.includes(named)) return named;
  throw new Unusable(fill(words.papers.noUnit, { unit, units: units.join('、') }));
}

async function makeFolder(folder: string, { papers }: Words): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new Unusable(fill(papers.noFolder, { folder }));
  });
}

async function write(
  options: PapersOptions,
  words: Words,
  environment: Environment,
): Promise<number> {
  const { out, isNamed } = options;
  const text = words.papers;
  const source = await sourceOf(options, environment);
  const { files, without } = makeFiles(source, {
    ...options,
    unit: unitOf(options.unit, source, words),
  });
  if (files.length > 0) await makeFolder(out, words);
  const { written, kept } = await writeFiles(files, options, words, environment);
  const tell = (line: string): unknown => environment.out.write(printable(`${line}\n`));
  if (files.length > 0) tell(fill(text.summary, { count: written, folder: out }));
  if (kept > 0) tell(fill(text.kept, { count: kept }));
  if (without.length > 0)
    tell(
      fill(text.without, { names: without.map((paper) => source.words.names[paper]).join('、') }),
    );
  return written === 0 || kept > 0 || (isNamed && without.length > 0) ? EXIT.errors : EXIT.clean;
}

/** Writes the files, except papers that are there already: people may have filled them in. */
async function writeFiles(
  files: readonly MadeFile[],
  { file, out, replace }: PapersOptions,
  words: Words,
  { out: told, err }: Environment,
): Promise<{ readonly written: number; readonly kept: number }> {
  const steps = stepLine(err);
  const tell = (line: string): unknown => told.write(printable(`${line}\n`));
  let kept = 0;
  for (const [at, { name, gaps, isPaper, bytes }] of files.entries()) {
    if (isPaper && !replace && (await exists(join(out, name)))) {
      kept += 1;
      tell(fill(words.papers.keptFile, { name }));
      continue;
    }
    steps.show(printable(fill(words.papers.writing, { done: at + 1, total: files.length, name })));
    const target = await openOutFile(join(out, name), file, words);
    await target.write(await bytes());
    steps.end();
    tell(fill(words.papers.written, { name, gaps: gaps === 0 ? '' : gaps }));
  }
  return { written: files.length - kept, kept };
}
