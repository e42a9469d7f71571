import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/core/checks/rules';
import { COLUMN_KEYS } from '../../src/core/plan/header/header';
import { fill } from '../../src/locales/fill';
import { LANGUAGES, wordsOf } from '../../src/locales';
import { paperWordsOf } from '../../src/locales/papers';
import { checkFixture, ruleTables } from '../support/rule-fixture';

interface Tree {
  readonly [key: string]: string | Tree;
}

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
const placesOf = (text: string): string[] => (text.match(/\{\w+\}/gu) ?? []).sort();

const [zh, en] = LANGUAGES.map((language) => {
  const all = { ...wordsOf(language), papers: paperWordsOf(language) };
  return new Map(leaves(all as unknown as Tree));
});

const ROOT = join(__dirname, '../../src');
const COMMENTS = /\/\*[^]*?\*\/|^\s*\/\/.*$/gmu;
const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'))
    .map((text) => text.replace(COMMENTS, ''));

/** The variants of each rule's message that its tables come to. */
const given = new Map<string, Set<string>>();
for (const { rule: id, path } of ruleTables().values()) {
  for (const { rule, variant } of checkFixture(`${path}.tsv`, id).result.findings)
    given.set(rule, (given.get(rule) ?? new Set()).add(variant));
}

describe('words', () => {
  it('are the same in both languages, key by key and place by place', () => {
    expect([...en!.keys()].sort()).toEqual([...zh!.keys()].sort());
    for (const [key, text] of zh!)
      expect([key, placesOf(en!.get(key) ?? '')]).toEqual([key, placesOf(text)]);
  });

  it('are nowhere empty', () => {
    expect([...zh!, ...en!].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('name every rule and every column, and no other', () => {
    expect(Object.keys(wordsOf('zh-CN').rules)).toEqual(RULES.map(({ id }) => id));
    expect(Object.keys(wordsOf('zh-CN').column)).toEqual(COLUMN_KEYS);
  });

  it.each(RULES.map(({ id }) => id))(
    'have each message of %s, and none that it does not give',
    (id) => {
      expect([...(given.get(id) ?? [])].sort()).toEqual(
        Object.keys(wordsOf('zh-CN').rules[id]!.says).sort(),
      );
    },
  );

  it('are all used', () => {
    const used = sources('cli')
      .concat(['files', 'locales', 'core', 'excel', 'papers', 'taskpane'].flatMap(sources))
      .join('\n');
    const groups = Object.keys(wordsOf('zh-CN')).filter(
      (group) => !['level', 'column', 'rules'].includes(group),
    );
    const paperWords = paperWordsOf('zh-CN');
    const keys = [
      ...groups.flatMap((group) => Object.keys(wordsOf('zh-CN')[group as 'cli'])),
      ...Object.keys(paperWords),
      ...Object.values(paperWords).flatMap((words) =>
        typeof words === 'string' || '计划附件' in words ? [] : Object.keys(words),
      ),
    ];
    const names = keys.filter(
      // Code reads a key as `words.key`, by its name in quotes, or by destructuring; a bare word in a comment is no use.
      (key) => !new RegExp(`\\.${key}\\b|'${key}'|[{,]\\s*${key}\\s*[,}]`, 'u').test(used),
    );
    expect(names).toEqual([]);
  });
});

describe('plural forms', () => {
  const PLURAL = /\{(\w+)\|([^{}|]*)\|([^{}|]*)\}/gu;
  const formsOf = (text: string) => Array.from(text.matchAll(PLURAL));
  /** Every place filled with 1, and every optional part kept. */
  const withOnes = (text: string): string => {
    const places = Array.from(text.matchAll(/\{(\w+)/gu), ([, place = '']) => [place, 1] as const);
    return fill(text, Object.fromEntries(places));
  };

  it('depend on a number that the same text tells', () => {
    for (const [key, text] of en!)
      for (const [, place] of formsOf(text))
        expect([key, placesOf(text)]).toEqual([key, expect.arrayContaining([`{${place}}`])]);
  });

  it('are not needed in Chinese', () => {
    expect([...zh!].filter(([, text]) => formsOf(text).length > 0)).toEqual([]);
  });

  it('are used in every English text that counts what has them', () => {
    const plurals = new Set(
      [...en!.values()]
        .flatMap((text) => formsOf(text).map(([, , , many = '']) => many))
        .flatMap((many) => /^.*?s\b/u.exec(many)?.[0] ?? []),
    );
    expect(plurals.size).toBeGreaterThan(10);
    const wrong = new RegExp(`\\b1 (?:${[...plurals].join('|')})\\b`, 'u');
    expect([...en!].filter(([, text]) => wrong.test(withOnes(text)))).toEqual([]);
  });
});

describe('filling a template', () => {
  it('leaves out an optional part whose place is empty', () => {
    expect(fill('甲[（{x}）]乙', { x: '' })).toBe('甲乙');
    expect(fill('甲[（{x}）]乙', { x: '丙' })).toBe('甲（丙）乙');
  });

  it('does not read what it fills in as a template', () => {
    expect(fill('「{a}」{b}', { a: '{b}[x]$&', b: 2 })).toBe('「{b}[x]$&」2');
  });

  it('takes the form of a word that fits the number, also inside an optional part', () => {
    const template = '{days} {days|day|days} late[, {rows} {rows|row|rows} left]';
    expect(fill(template, { days: 1, rows: '' })).toBe('1 day late');
    expect(fill(template, { days: 0, rows: 1 })).toBe('0 days late, 1 row left');
    expect(fill(template, { days: '1', rows: 2 })).toBe('1 day late, 2 rows left');
    expect(fill('{hours} {hours|hour|hours}', { hours: 1.5 })).toBe('1.5 hours');
  });

  it('shows a place that nobody filled', () => {
    expect(fill('{missing}', {})).toBe('{missing}');
    expect(fill('{days|day|days}', {})).toBe('{days|day|days}');
  });
});
