import { fill } from '../../../locales/fill';
import {
  addressee,
  copies,
  heading,
  paragraph,
  title,
  type Block,
  type Paper,
} from '../../model/paper';
import type { PaperSource } from '../../model/source';
import {
  dateText,
  fileName,
  numbered,
  numberedHeading,
  officeText,
  ownText,
  planText,
  signedByOffice,
  yearText,
} from '../../model/wording';
import { decisions } from './decisions';
import { losses } from './losses';
import { overview } from './overview';
import { ranking, unranked } from './ranking';
import type { BulletinSource } from './source';

const paragraphs = (texts: readonly string[]): Block[] => texts.map(paragraph);

function sectionsOf(source: BulletinSource, unit: string): (readonly [string, readonly Block[]])[] {
  const { bulletin } = source.words;
  const all: (readonly [string, readonly Block[]])[] = [
    // The counts are those of the whole plan.
    [bulletin.overview, unit === '' ? paragraphs(overview(source)) : []],
    [bulletin.ranking, ranking(source)],
    [bulletin.unranked, paragraphs(numbered(source, unranked(source)))],
    [bulletin.losses, losses(source)],
    [bulletin.decisions, paragraphs(numbered(source, decisions(source)))],
  ];
  return all.filter(([, blocks]) => blocks.length > 0);
}

/**
 * 通报: the results of an assessment, with the version of the scheme and the as-of date.
 * @param unit the only department that it tells of; empty for all
 * @returns `null` if there is nothing to tell of, or the plan has no tracking columns
 */
export function bulletin(source: PaperSource, unit: string): Paper | null {
  const { words, assessment } = source;
  const departments = (assessment?.departments ?? []).filter(
    ({ department }) => unit === '' || department === unit,
  );
  if (assessment === null || departments.length === 0) return null;
  const text = words.bulletin;
  const own = (part: string): string | null =>
    ownText(source, '通报', part, { 方案: assessment.scheme });
  const copy = own('抄送');
  return {
    paper: '通报',
    name: fileName(source, '通报', unit),
    language: source.language,
    blocks: [
      title(own('标题') ?? fill(text.title, { year: yearText(source) })),
      addressee(unit === '' ? (own('主送') ?? text.to) : fill(text.toOne, { department: unit })),
      paragraph(
        own('开头') ??
          fill(text.intro, {
            plan: planText(source),
            version: assessment.scheme,
            office: officeText(source),
            date: dateText(assessment.asOf, source),
          }),
      ),
      ...sectionsOf({ ...source, assessment, departments }, unit).flatMap(([name, blocks], i) => [
        heading(numberedHeading(source, i, name)),
        ...blocks,
      ]),
      paragraph(own('结尾') ?? (unit === '' ? text.close : text.closeOne)),
      ...signedByOffice(source),
      ...(copy === null ? [] : [copies(copy)]),
    ],
  };
}
