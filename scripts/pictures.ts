import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, type Language } from '../src/locales/language';
import {
  folderOf,
  LARGEST,
  listOf,
  PICTURES,
  sourcesOf,
  type Kept,
  type PictureName,
} from './pictures/views';

/**
 * `npm run pictures`: takes the pictures of the manual from the page as it runs, in both languages. `--check` takes none:
 * it fails if one is missing, left over or too large, and tells which show a view that has changed since.
 */
async function main(): Promise<void> {
  if (process.argv.includes('--check')) {
    for (const language of LANGUAGES) check(language);
    return;
  }
  const { takePictures } = await import('./pictures/take');
  await takePictures();
  for (const language of LANGUAGES) check(language);
}

function check(language: Language): void {
  const folder = folderOf(language);
  const kept = existsSync(listOf(language))
    ? (JSON.parse(readFileSync(listOf(language), 'utf8')) as Partial<Record<string, Kept>>)
    : {};
  const names = Object.keys(PICTURES) as PictureName[];
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.webp'))
    : [];
  const wanted = names.map((name) => `${name}.webp`);
  const wrong = [
    ...wanted.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
    ...files.filter((file) => !wanted.includes(file)).map((file) => `${file} is not used`),
    ...files
      .filter((file) => statSync(path.join(folder, file)).size > LARGEST)
      .map((file) => `${file} is larger than ${LARGEST} bytes`),
  ];
  for (const line of wrong) console.error(`${folder}: ${line}`);
  if (wrong.length > 0) process.exitCode = 1;
  const old = names.filter((name) => kept[name]?.sources !== sourcesOf(PICTURES[name], language));
  if (old.length > 0)
    console.log(
      `${folder}: the view has changed since the picture was taken: ${old.join(', ')}. Run npm run pictures and look at them.`,
    );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
