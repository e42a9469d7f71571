import { useMemo } from 'react';
import * as z from 'zod/mini';
import { PAPERS, type PaperName } from '../../../core/workbook-contract/paper-parts';
import type { Words } from '../../../locales';
import type { PlanOrder } from '../../../papers/kinds/plan-attachment';
import { unitsOf, type PaperSource } from '../../../papers/model/source';
import { textsToEdit } from '../../../papers/own-texts';
import { makePaper, PAPER_SCOPES, subjectsOf, type PaperSubject } from '../../../papers/papers';
import { useKept } from '../../environment/use-kept';
import type { PaperContext, WantedPaper } from '../wanted';
import { Choice } from './Choice';
import { mailTo } from './mail-to';
import { ShownPapers } from './ShownPapers';
import styles from './papers.module.css';

interface PaperChoiceProps extends Pick<PaperContext, 'editTexts'> {
  readonly source: PaperSource;
  readonly wanted: WantedPaper;
  readonly words: Words;
}

/** What can be chosen for a paper: a part of the plan as well where it is about the whole. */
function choicesOf(source: PaperSource, paper: PaperName): readonly PaperSubject[] {
  if (PAPER_SCOPES[paper] !== 'plan') return subjectsOf(source, paper);
  return unitsOf(source).map((unit) => ({ key: unit, label: unit }));
}

/** One paper, or one for each of its subjects. */
function papersFor(source: PaperSource, paper: PaperName, subject: string, order: PlanOrder) {
  const isWhole = PAPER_SCOPES[paper] === 'plan';
  const keys =
    subject !== '' || isWhole ? [subject] : subjectsOf(source, paper).map(({ key }) => key);
  return keys.flatMap((key) => makePaper(source, paper, key, { order }) ?? []);
}

const ORDER = z.enum(['plan', 'deadline']);

/** The choice of a paper and of what it is about, above the paper. */
export function PaperChoice({ source, wanted, words, editTexts = null }: PaperChoiceProps) {
  const place = `papers ${wanted.paper} ${wanted.subject}`;
  const [paper, setPaper] = useKept(`${place} paper`, z.enum(PAPERS), wanted.paper);
  const [subject, setSubject] = useKept(`${place} subject`, z.string(), wanted.subject);
  const [order, setOrder] = useKept<PlanOrder>(`${place} order`, ORDER, 'plan');
  const { view, names } = source.words;
  const papers = useMemo(
    () => papersFor(source, paper, subject, order),
    [source, paper, subject, order],
  );
  const choices = useMemo(() => choicesOf(source, paper), [source, paper]);
  const isAboutRow = PAPER_SCOPES[paper] === 'row';
  return (
    <>
      <div className={styles.choices}>
        <Choice
          label={view.paper}
          value={paper}
          options={PAPERS.map((name) => ({ key: name, label: names[name] }))}
          choose={(name) => {
            const next = PAPERS.find((one) => one === name) ?? paper;
            // A chosen unit stays, a chosen conference has nothing to do with other papers.
            if ((PAPER_SCOPES[next] === 'row') !== isAboutRow) setSubject('');
            setPaper(next);
          }}
        />
        <Choice
          label={isAboutRow ? view.row : view.unit}
          value={subject}
          options={[{ key: '', label: isAboutRow ? view.allRows : view.allUnits }, ...choices]}
          choose={setSubject}
        />
        {paper === '计划附件' && (
          <Choice
            label={view.order}
            value={order}
            options={[
              { key: 'plan', label: view.byPlan },
              { key: 'deadline', label: view.byDeadline },
            ]}
            choose={(key) => {
              setOrder(key === 'deadline' ? 'deadline' : 'plan');
            }}
          />
        )}
      </div>
      <ShownPapers
        {...{ papers, source, words }}
        calendarOf={PAPER_SCOPES[paper] === 'plan' ? subject : null}
        editTexts={
          editTexts &&
          (() => {
            editTexts(textsToEdit(source, paper));
          })
        }
        mail={paper === '催办函' ? mailTo(source, subject, papers) : null}
      />
    </>
  );
}
