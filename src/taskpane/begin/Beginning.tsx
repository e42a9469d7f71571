import { useMemo, useRef, useState, type ChangeEvent } from 'react';
import { Button } from '@fluentui/react-components';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import type { PlanPlace, WorkbookReading } from '../../excel/plan/reading';
import { READABLE } from '../../files/readable';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import type { CheckController } from '../check/controller/check-controller';
import { Overlay } from '../components/Overlay';
import type { WorkbookOperations } from '../workbook-operations';
import { importFile, importSample, type ImportedPlan } from './import-plan';
import { changesFor, unknownTable, type Answers, type UnknownTable } from './unknown-table';
import { ImportView } from './ImportView';
import styles from './begin.module.css';

interface BeginningProps {
  readonly controller: CheckController;
  readonly operations: WorkbookOperations;
  readonly reading: WorkbookReading;
  readonly isBusy: boolean;
  readonly words: Words;
  /** Told whether a form covers the beginning. */
  readonly cover: (isCovered: boolean) => void;
}

/** What a plan is being brought in from. */
type Import =
  | { readonly kind: 'paste' }
  | { readonly kind: 'file'; readonly plans: readonly ImportedPlan[] }
  | { readonly kind: 'unknown'; readonly table: UnknownTable }
  /** A table of the workbook, which stays where it is. */
  | { readonly kind: 'here'; readonly table: UnknownTable };

/** A workbook in which no plan was found, or several: says what was looked for, and how to begin. */
export function Beginning(props: BeginningProps) {
  const { controller, operations, reading, isBusy, words, cover } = props;
  const { begin, file: fileWords } = words;
  const [source, setSource] = useState<Import | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const open = (next: Import | null): void => {
    setSource(next);
    setProblem(null);
  };
  const insert = ({ plan, grid }: ImportedPlan, answers: Answers): void => {
    open(null);
    const name = fill(begin.sheetName, { year: plan.year ?? '' });
    const changes = changesFor(answers);
    void controller.plan.change('insert', async () => {
      // The words first: without them the plan would not be found on its sheet.
      if (changes.length > 0) await operations.changeSettings(changes, null);
      return operations.insertPlan(name, grid, plan.headerWords);
    });
  };
  const keep = (answers: Answers): void => {
    open(null);
    const changes = changesFor(answers);
    void controller.plan.change('settings', () => operations.changeSettings(changes, null));
  };
  const takeFile = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? [];
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    event.target.value = '';
    const found = await importFile(file.name, bytes, reading.settings);
    if (found.kind === 'plans') open({ kind: 'file', plans: found.plans });
    else if (found.kind === 'unknown') open(found);
    else
      setProblem(
        fill(fileWords[found.problem], { name: file.name, endings: READABLE.join(' '), seen: '' }),
      );
  };
  const takeSample = async (): Promise<void> => {
    const sample = await importSample(reading.settings);
    if (sample) insert(sample, new Map());
  };
  const unreadable = (): void => {
    setProblem(begin.failed);
  };

  const here = useMemo(
    () => reading.unknown && unknownTable(reading.unknown.grid, reading.unknown.sheet),
    [reading.unknown],
  );
  const page = source && (
    <ImportView
      plans={source.kind === 'file' ? source.plans : null}
      unknown={'table' in source ? source.table : null}
      go={source.kind === 'here' ? begin.keepColumns : words.paste.insert}
      settings={reading.settings}
      words={words}
      isBusy={isBusy}
      insert={(plan, answers) => {
        if (source.kind === 'here') keep(answers);
        else insert(plan, answers);
      }}
      leave={() => {
        open(null);
      }}
    />
  );
  if (reading.candidates.length > 0)
    return (
      <Candidates reading={reading} words={words} isBusy={isBusy} choose={controller.choose} />
    );
  return (
    <Overlay page={page} onToggle={cover}>
      <div className={styles.beginning}>
        <TableSearchRegular className={styles.picture ?? ''} aria-hidden />
        <p className={styles.line}>{begin.none}</p>
        <p className={styles.quiet}>{begin.needed}</p>
        {reading.sheets.length > 0 && (
          <p className={styles.quiet}>
            {fill(begin.looked, { sheets: reading.sheets.join('、') })}
          </p>
        )}
        <p className={styles.ways}>{begin.ways}</p>
        {here && (
          <Button
            disabledFocusable={isBusy}
            onClick={() => {
              open({ kind: 'here', table: here });
            }}
          >
            {fill(begin.sayColumns, { sheet: here.sheet ?? '' })}
          </Button>
        )}
        <Button
          disabledFocusable={isBusy}
          onClick={() => {
            open({ kind: 'paste' });
          }}
        >
          {begin.paste}
        </Button>
        <Button
          disabledFocusable={isBusy}
          onClick={() => {
            input.current?.click();
          }}
        >
          {begin.file}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept={READABLE.join(',')}
          aria-label={begin.file}
          onChange={(event) => {
            takeFile(event).catch(unreadable);
          }}
        />
        <Button
          disabledFocusable={isBusy}
          onClick={() => {
            takeSample().catch(unreadable);
          }}
        >
          {begin.sample}
        </Button>
        {problem !== null && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
      </div>
    </Overlay>
  );
}

interface CandidatesProps {
  readonly reading: WorkbookReading;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly choose: (place: PlanPlace) => void;
}

/** Several tables read as a plan: asks which is meant, once for the workbook. */
function Candidates({ reading, words: { begin, check }, isBusy, choose }: CandidatesProps) {
  return (
    <div className={styles.beginning}>
      <p className={styles.line}>{begin.choose}</p>
      {reading.candidates.map(({ place, title, rows }) => (
        <Button
          key={`${place.sheetId} ${place.table ?? ''}`}
          className={styles.candidate ?? ''}
          disabledFocusable={isBusy}
          onClick={() => {
            choose(place);
          }}
        >
          <span>
            {fill(begin.candidate, { title: title ?? check.untitled, rows })}
            <br />
            <span className={styles.quiet}>
              {fill(begin.onSheet, { sheet: place.sheet, table: place.table ?? '' })}
            </span>
          </span>
        </Button>
      ))}
    </div>
  );
}
