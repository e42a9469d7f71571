import { DOMParser } from '@xmldom/xmldom';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { CACHE, commonHeaders, HASHED_FILE } from '../deployment/response-headers';
import { OFFICE_SOURCES } from '../deployment/office-sources';
import type { Finding, FindingKind } from './words';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** Fetches an address; rejects if no server answers. */
export type Get = (url: string) => Promise<Answer>;

const ADD_IN = 'dafdf217-b8bb-45e0-b913-22c3a932ad1d';
const PNG = [0x89, 0x50, 0x4e, 0x47];
const TYPES: Readonly<Record<string, RegExp>> = {
  html: /^text\/html/u,
  xml: /^(?:text|application)\/xml/u,
  js: /^(?:text|application)\/javascript/u,
  css: /^text\/css/u,
  png: /^image\/png/u,
};

const text = ({ body }: Answer): string => new TextDecoder().decode(body);

type Element = DefaultTreeAdapterMap['element'];

function elementsOf(node: DefaultTreeAdapterMap['node']): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

const attribute = ({ attrs }: Element, name: string): string =>
  attrs.find((one) => one.name === name)?.value ?? '';

/** One examination of one folder. */
class Examination {
  readonly findings: Finding[] = [];

  constructor(
    private readonly folder: string,
    private readonly get: Get,
  ) {}

  found(kind: FindingKind, about: Finding['about'] = {}): void {
    this.findings.push({ kind, about });
  }

  /** A file of the folder with what every file has to have; `null` if it is not there. */
  async file(name: string): Promise<Answer | null> {
    const url = new URL(name, this.folder).href;
    let answer: Answer;
    try {
      answer = await this.get(url);
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      this.found('unreachable', { url, reason: cause instanceof Error ? cause.message : '' });
      return null;
    }
    if (answer.status !== 200) {
      this.found('missing', { url, status: answer.status });
      return null;
    }
    this.headers(url, answer.headers);
    return answer;
  }

  private headers(url: string, headers: Headers): void {
    const extension = /\.(\w+)$/u.exec(new URL(url).pathname)?.[1] ?? '';
    const type = headers.get('content-type') ?? '';
    if (!(TYPES[extension]?.test(type) ?? true))
      this.found('type', { url, found: type, expected: extension });
    const cached = new RegExp(HASHED_FILE, 'u').test(url) ? CACHE.hashed : CACHE.others;
    for (const [name, expected] of Object.entries({
      ...commonHeaders([]),
      'Cache-Control': cached,
    })) {
      // Which pages may show the pane in a frame concerns the pane only.
      if (name === 'Content-Security-Policy') continue;
      const found = headers.get(name) ?? '';
      // IIS writes the same directives in another order.
      if (directives(found, ',') === directives(expected, ',')) continue;
      // A server that leaves it out does so for all files: the first is enough to name.
      const isKnown = this.findings.some(
        ({ about }) => about.name === name && about.expected === expected,
      );
      if (!isKnown) this.found('header', { url, name, found, expected });
    }
  }

  /** Who may show the pane in a frame. */
  framing({ headers }: Answer, office: string): void {
    if (headers.has('x-frame-options')) this.found('frameOptions');
    const parts = (headers.get('content-security-policy') ?? '')
      .split(';')
      .map((one) => one.trim());
    const ancestors = parts.find((one) => one.startsWith('frame-ancestors')) ?? '';
    const source = Object.values(OFFICE_SOURCES).find(({ script }) => script === office);
    const missing = ["'self'", ...(source?.ancestors ?? [])].filter(
      (one) => !ancestors.split(/\s+/u).includes(one),
    );
    if (missing.length > 0) this.found('ancestors', { expected: missing.join(' ') });
    for (const directive of parts.map((one) => one.split(/\s+/u)[0] ?? ''))
      if (/^(?:default|script|style|connect)-src$/u.test(directive))
        this.found('blocking', { directive });
  }

  async page(answer: Answer): Promise<void> {
    const elements = elementsOf(parse(text(answer)));
    const policy = elements.find(
      (one) => attribute(one, 'http-equiv').toLowerCase() === 'content-security-policy',
    );
    const allowed = policy === undefined ? '' : attribute(policy, 'content');
    if (allowed === '' || allowed.includes('unsafe-eval')) this.found('policy');
    const named = [
      ...elements.filter(({ tagName }) => tagName === 'script').map((one) => attribute(one, 'src')),
      ...elements
        .filter((one) => attribute(one, 'rel') === 'stylesheet')
        .map((one) => attribute(one, 'href')),
    ].filter((address) => address !== '');
    const office = named.find((address) => address.endsWith('office.js')) ?? '';
    this.framing(answer, office);
    const own = named.filter((address) => !/^https?:/u.test(address));
    if (!own.some((address) => new RegExp(HASHED_FILE, 'u').test(address))) this.found('scripts');
    for (const address of own) await this.file(address);
  }

  async manifest(answer: Answer): Promise<void> {
    const source = text(answer);
    if (!source.includes(`<Id>${ADD_IN}</Id>`)) {
      this.found('manifest');
      return;
    }
    const document = new DOMParser().parseFromString(source, 'text/xml');
    const addresses = Array.from(document.getElementsByTagName('*'), (one) =>
      one.getAttribute('DefaultValue'),
    ).filter((value): value is string => /^https?:/u.test(value ?? ''));
    const elsewhere = addresses.find((address) => !address.startsWith(this.folder));
    if (elsewhere !== undefined) {
      const found = new URL('.', elsewhere).href;
      this.found('elsewhere', { found, expected: this.folder });
    }
    const icons = addresses.filter((address) => address.endsWith('.png'));
    for (const name of new Set(
      icons.map((address) => `icons/${address.split('/').at(-1) ?? ''}`),
    )) {
      const icon = await this.file(name);
      if (icon !== null && PNG.some((byte, i) => icon.body[i] !== byte))
        this.found('icon', { url: new URL(name, this.folder).href });
    }
  }
}

/** Directives of a header whatever their order and spaces. */
const directives = (value: string, separator: string): string =>
  value
    .split(separator)
    .map((one) => one.trim().toLowerCase())
    .sort()
    .join();

/** What is wrong with a deployed folder. */
export async function examine(address: string, get: Get): Promise<Finding[]> {
  const folder = address.replace(/\/?(?:taskpane\.html)?$/u, '/');
  const examination = new Examination(folder, get);
  if (!folder.startsWith('https://')) {
    examination.found('insecure', { url: folder });
    return examination.findings;
  }
  const page = await examination.file('taskpane.html');
  if (page === null) return examination.findings;
  await examination.page(page);
  const manifest = await examination.file('manifest.xml');
  if (manifest !== null) await examination.manifest(manifest);
  // The manual: its contents, and that its folder came along.
  for (const file of ['help.html', 'help/help.css']) await examination.file(file);
  return examination.findings;
}
