import { existsSync } from 'node:fs';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Where Chrome, Edge and Chromium are installed, on Linux, macOS and Windows. */
const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
      path.join(process.env[name] ?? '', file),
    ),
  ),
];

/** Nothing but the page under test may reach for the network. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

interface Found {
  readonly path: string;
  readonly args: readonly string[];
}

/**
 * An installed browser, else the one that npm brought.
 * @throws when there is neither: the checks do not pass unseen
 */
export async function findBrowser(): Promise<Found> {
  const installed = INSTALLED.find((file) => existsSync(file));
  if (installed) return { path: installed, args: QUIET };
  const bundled = await chromium.executablePath();
  if (!existsSync(bundled))
    throw new Error('No Chrome, Edge or Chromium was found, and none came with npm.');
  return { path: bundled, args: [...chromium.args, ...QUIET] };
}

export async function launch(): Promise<Browser> {
  const { path: executablePath, args } = await findBrowser();
  return playwright.launch({ executablePath, args: [...args] });
}
