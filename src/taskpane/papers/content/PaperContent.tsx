import { useMemo } from 'react';
import type { Words } from '../../../locales';
import { changeAccount, typedChange } from '../../../papers/kinds/change-account';
import { paperSource } from '../../../papers/model/source';
import type { PaperContext, Wanted } from '../wanted';
import { PaperChoice } from './PaperChoice';
import { ShownPapers } from './ShownPapers';

interface PaperContentProps extends PaperContext {
  readonly wanted: Wanted;
  readonly words: Words;
}

/** The papers of a plan, or the account of one change. */
export default function PaperContent(props: PaperContentProps) {
  const { plan, settings, today, language, wanted, words, editTexts = null } = props;
  const source = useMemo(
    () => paperSource(plan, settings, today, language),
    [plan, settings, today, language],
  );
  if ('paper' in wanted) return <PaperChoice {...{ source, wanted, words, editTexts }} />;
  const { row, change } = wanted;
  return (
    <ShownPapers
      papers={[changeAccount(source, typedChange(row, change))]}
      {...{ source, words }}
    />
  );
}
