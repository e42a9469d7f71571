import type { PlanRow } from '../../core/plan/model/plan';
import { heldOn, publishedOn } from '../../core/tracking/status';
import { fill } from '../../locales/fill';
import { heading, label, paragraph, title, type Block, type Paper } from '../model/paper';
import type { PaperSource } from '../model/source';
import {
  cellsOf,
  dateText,
  fileName,
  gap,
  inQuotes,
  numberedHeading,
  orGap,
  ownText,
  speakerText,
  topicText,
} from '../model/wording';
import { rowName } from './row-name';

const NOT_APPLICABLE = '不适用';

function facts(row: PlanRow, source: PaperSource): Block {
  const { record } = source.words;
  const held = heldOn(row, source.context.asOf);
  const lines = [
    [record.time, held === null ? gap(source, 'held') : dateText(held, source)],
    [record.place, gap(source, 'place')],
    [record.department, orGap(source, cellsOf(row).department, 'department')],
    [record.speaker, orGap(source, speakerText(row), 'speaker')],
    [record.host, gap(source, 'host')],
    [record.media, gap(source, 'mediaPresent')],
  ] as const;
  return {
    kind: 'table',
    widths: [22, 78],
    headers: 0,
    rows: lines.map(([name, text]) => ({ cells: [label(name), { text }], height: 10 })),
  };
}

function publication(row: PlanRow, source: PaperSource): string[] {
  const { record } = source.words;
  const published = publishedOn(row, source.context.asOf);
  const date = published === null ? gap(source, 'published') : dateText(published, source);
  return [
    fill(record.published, { date }),
    fill(record.link, { link: orGap(source, row.tracking?.link, 'link') }),
  ];
}

/** 发布会实录: release, questions and pictures in the form in which they are published (the notice, 二). */
export function conferenceRecord(source: PaperSource, row: PlanRow): Paper {
  const { record } = source.words;
  const topic = topicText(row, source);
  const unless = (material: string | undefined, lines: readonly string[]): Block[] =>
    (material === NOT_APPLICABLE ? [record.none] : lines).map(paragraph);
  const { tracking } = row;
  const sections: readonly (readonly [string, readonly Block[]])[] = [
    [record.about, [facts(row, source)]],
    [record.release, unless(tracking?.release, [gap(source, 'release')])],
    [
      record.questions,
      unless(tracking?.questions, [
        fill(record.question, { text: gap(source, 'question') }),
        fill(record.answer, { text: gap(source, 'answer') }),
      ]),
    ],
    [record.pictures, unless(tracking?.pictures, [gap(source, 'pictures')])],
    [record.publication, publication(row, source).map(paragraph)],
  ];
  return {
    paper: '发布会实录',
    name: fileName(source, '发布会实录', rowName(source, row)),
    language: source.language,
    blocks: [
      title(
        ownText(source, '发布会实录', '标题', {
          主题: topic,
          单位: row.department?.name ?? gap(source, 'department'),
        }) ?? fill(record.title, { topic: inQuotes(topic) }),
      ),
      ...sections.flatMap(([name, blocks], i) => [
        heading(numberedHeading(source, i, name)),
        ...blocks,
      ]),
    ],
  };
}
