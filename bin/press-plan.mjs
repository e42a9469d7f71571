#!/usr/bin/env node
// press-plan check FILE …, press-plan collect FOLDER …: the command line, bundled on first use and again when its sources have changed.
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const built = await bundle();
if (built === null) {
  // Nowhere to keep a bundle: slower to start, the same otherwise.
  const { tsImport } = await import('tsx/esm/api');
  await tsImport('../src/cli/main.ts', import.meta.url);
} else {
  await import(pathToFileURL(built).href);
}
