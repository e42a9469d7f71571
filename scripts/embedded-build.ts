import { rm } from 'node:fs/promises';
import path from 'node:path';
import configure from '../webpack.config.js';
import { build, type Build, type BuildOptions } from './build';

/** The folder that the build goes to; both of its parts share it. */
export const OUTPUT = path.resolve(configure({ embedded: true })[0]?.output?.path ?? '.');

export interface EmbeddedBuildOptions extends BuildOptions {
  /** The pane as it is deployed, instead of as it is developed; the page around it stays as it is. */
  readonly deployed?: boolean;
}

/**
 * Builds the embedded workbook: the page, and the pane in it. The folder is emptied first: what an earlier build left
 * there would hide that this one lacks it.
 */
export async function buildEmbedded(options: EmbeddedBuildOptions): Promise<Build> {
  await rm(OUTPUT, { recursive: true, force: true });
  const [pane, ...page] = configure({ embedded: true });
  const [deployed] = configure({ embedded: true }, { mode: 'production' });
  const parts = [options.deployed ? deployed : pane, ...page];
  return build(
    parts.filter((part) => part !== undefined),
    options,
  );
}
