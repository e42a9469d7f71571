import type { PlanRow } from '../../core/plan/model/plan';
import type { ChangeType } from '../../core/plan/tracking-columns/tracking-columns';
import { timeBefore } from '../../core/tracking/ledger';
import { fill } from '../../locales/fill';
import { label, title, type Paper, type PaperCell, type PaperTableRow } from '../model/paper';
import type { PaperSource } from '../model/source';
import {
  cellsOf,
  dateText,
  fileName,
  gap,
  officeText,
  orGap,
  ownText,
  publicityText,
  speakerText,
  topicText,
  type Missing,
} from '../model/wording';
import { rowName } from './row-name';

const COLUMNS = 4;
/** Heights of a line, of a text to be written, and of an opinion with its seal, in millimetres. */
const LINE = 10;
const ROOM = 24;
const OPINION = 21;

const value = (text: string, span = 1): PaperCell => ({ text, span });

const whole = (name: string, text: string, height = LINE): PaperTableRow => ({
  cells: [label(name), value(text, COLUMNS - 1)],
  height,
});

const pair = (
  first: readonly [string, string],
  second: readonly [string, string],
): PaperTableRow => ({
  cells: [label(first[0]), value(first[1]), label(second[0]), value(second[1])],
  height: LINE,
});

/** Who is to give an opinion, with seal or signature. */
function opinions(source: PaperSource): PaperTableRow[] {
  const { words } = source;
  const { approval } = words;
  const opinion = (name: string, by: string): PaperTableRow => ({
    cells: [
      label(name),
      { text: `\n${by}\n${words.blankDate}`, span: COLUMNS - 1, align: 'right' },
    ],
    height: OPINION,
  });
  const publicity = fill(approval.publicityOpinion, { publicity: publicityText(source) });
  const office = fill(approval.officeOpinion, { office: officeText(source) });
  return [
    opinion(approval.departmentOpinion, approval.sealed),
    opinion(approval.leaderOpinion, approval.signed),
    opinion(publicity, approval.sealed),
    opinion(office, approval.sealed),
  ];
}

/** By whom and when the content was reviewed. */
function reviewText({ tracking }: PlanRow, source: PaperSource): string {
  const { words } = source;
  const { approval } = words;
  const open = (what: string): string => fill(words.gap, { what });
  const reviewer = tracking?.reviewer ?? '';
  const reviewed = tracking?.reviewed ?? null;
  return fill(approval.reviewed, {
    reviewer: reviewer === '' ? open(approval.reviewer) : reviewer,
    date: reviewed === null ? open(approval.reviewDate) : dateText(reviewed, source),
  });
}

/** Who is to speak: somebody else only after a change of the plan. */
const plannedSpeaker = (row: PlanRow): string =>
  row.tracking?.change === ('更换发布人' satisfies ChangeType)
    ? speakerText(row)
    : cellsOf(row).spokesperson;

function rowsFor(row: PlanRow, source: PaperSource): PaperTableRow[] {
  const { approval } = source.words;
  const cells = cellsOf(row);
  const open = (what: Missing): string => gap(source, what);
  return [
    whole(approval.topic, topicText(row, source)),
    pair(
      [approval.department, orGap(source, cells.department, 'department')],
      [approval.number, orGap(source, cells.number, 'number')],
    ),
    pair(
      [approval.timing, orGap(source, timeBefore(row), 'timing')],
      [approval.place, open('place')],
    ),
    pair(
      [approval.speaker, orGap(source, plannedSpeaker(row), 'spokesperson')],
      [approval.host, open('host')],
    ),
    whole(approval.attendees, open('attendees')),
    whole(approval.content, open('content'), ROOM),
    whole(approval.media, open('media')),
    whole(approval.review, reviewText(row, source)),
    ...opinions(source),
    pair([approval.contact, open('contact')], [approval.phone, open('phone')]),
  ];
}

/** 发布会审批表: the form by which a conference is approved before it is held (the notice, 二). */
export function approvalForm(source: PaperSource, row: PlanRow): Paper {
  const own = ownText(source, '发布会审批表', '标题', {
    主题: topicText(row, source),
    单位: orGap(source, row.department?.name, 'department'),
  });
  return {
    paper: '发布会审批表',
    name: fileName(source, '发布会审批表', rowName(source, row)),
    language: source.language,
    blocks: [
      title(own ?? source.words.approval.title),
      { kind: 'table', widths: [24, 31, 16, 29], headers: 0, rows: rowsFor(row, source) },
    ],
  };
}
