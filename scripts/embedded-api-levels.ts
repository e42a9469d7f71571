/**
 * Writes src/embedded/host/api-levels.json: which implemented member came with which version of ExcelApi, as the type
 * declarations of Office.js say. `--check` writes nothing and fails if the file is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { implementedClasses } from '../src/embedded';

const TARGET = join(__dirname, '..', 'src/embedded/host/api-levels.json');
const API_SET = /\[Api set: ExcelApi (1\.\d+)/;

type Levels = Record<string, Record<string, string>>;

const minor = (version: string): number => Number(version.split('.')[1]);

/** The classes of the namespace `Excel`, with the oldest version in which each member exists in some form. */
function declaredLevels(): Map<string, Map<string, string>> {
  const path = createRequire(__filename).resolve('@types/office-js/index.d.ts');
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const levels = new Map<string, Map<string, string>>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel') continue;
    if (!statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const declaration of statement.body.statements) {
      if (!ts.isClassDeclaration(declaration) || !declaration.name) continue;
      const members = levels.get(declaration.name.text) ?? new Map<string, string>();
      for (const member of declaration.members) {
        const version = API_SET.exec(member.getFullText())?.[1];
        if (!member.name || version === undefined) continue;
        const name = member.name.getText();
        const known = members.get(name);
        if (known === undefined || minor(version) < minor(known)) members.set(name, version);
      }
      levels.set(declaration.name.text, members);
    }
  }
  return levels;
}

/** Members of version 1.1 are left out: every host has them. */
function levelsOfImplemented(): Levels {
  const declared = declaredLevels();
  return Object.fromEntries(
    implementedClasses().flatMap(({ name, writable, readOnly, navigation, methods }) => {
      const members = declared.get(name);
      const newer = [...writable, ...readOnly, ...navigation, ...methods].flatMap((member) => {
        const version = members?.get(member);
        return version === undefined || version === '1.1' ? [] : [[member, version] as const];
      });
      return newer.length === 0 ? [] : [[name, Object.fromEntries(newer)] as const];
    }),
  );
}

async function main(): Promise<void> {
  const options = await resolveConfig(TARGET);
  const next = await format(JSON.stringify(levelsOfImplemented()), { ...options, parser: 'json' });
  if (next === readFileSync(TARGET, 'utf8')) return;
  if (!process.argv.includes('--check')) {
    writeFileSync(TARGET, next);
    return;
  }
  console.error('src/embedded/host/api-levels.json is stale: run npm run docs.');
  process.exitCode = 1;
}

void main();
