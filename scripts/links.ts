import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Marked, type Token } from 'marked';
import { anchorOf } from './manual/markdown';

/** A link or picture of a document. */
interface Link {
  readonly href: string;
  readonly text: string;
  readonly isPicture: boolean;
}

interface Document {
  readonly links: readonly Link[];
  readonly anchors: ReadonlySet<string>;
}

const documents = new Map<string, Document>();

function readDocument(file: string): Document {
  const known = documents.get(file);
  if (known) return known;
  const links: Link[] = [];
  const anchors = new Set<string>();
  const marked = new Marked();
  void marked.walkTokens(marked.lexer(readFileSync(file, 'utf8')), (token: Token) => {
    if (token.type === 'heading') anchors.add(uniqueAnchor(anchors, token.text as string));
    const isPicture = token.type === 'image';
    if (isPicture || token.type === 'link')
      links.push({ href: token.href as string, text: token.text as string, isPicture });
  });
  const document = { links, anchors };
  documents.set(file, document);
  return document;
}

/** A second heading of the same text gets a number, as on GitHub. */
function uniqueAnchor(taken: ReadonlySet<string>, heading: string): string {
  const anchor = anchorOf(heading.replace(/[`*]/gu, ''));
  let unique = anchor;
  for (let count = 1; taken.has(unique); count += 1) unique = `${anchor}-${count}`;
  return unique;
}

/** What is wrong with a link, or `null`. Addresses on the web are not asked for: tests need no network. */
function problemOf(file: string, { href, text, isPicture }: Link): string | null {
  if (isPicture && text === '') return 'has no alternative text';
  if (/^(?:https?|mailto):/iu.test(href)) return URL.canParse(href) ? null : 'is no address';
  const [target = '', anchor = ''] = decodeURIComponent(href).split('#');
  const there = target === '' ? file : path.join(path.dirname(file), target);
  if (!existsSync(there)) return 'leads nowhere';
  if (anchor === '' || !there.endsWith('.md')) return null;
  return readDocument(there).anchors.has(anchor) ? null : 'leads to no heading';
}

/** `npm run docs:check`: every link of every document leads to a file, and to a heading if it names one. */
function main(): void {
  const files = [
    ...readdirSync('.'),
    ...['docs', 'src'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
        path.join(folder, file),
      ),
    ),
  ].filter((file) => file.endsWith('.md'));
  const problems = files.flatMap((file) =>
    readDocument(file).links.flatMap((link) => {
      const problem = problemOf(file, link);
      return problem === null ? [] : [`${file}: ${link.href} ${problem}`];
    }),
  );
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

main();
