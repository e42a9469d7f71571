import { useRef, useState } from 'react';
import type { SentTable } from '../../../core/collection/sent-files';
import type { Settings } from '../../../core/settings/settings';
import { readSent, type SentProblem } from '../../collect/read-sent';

/** A file with which the plan is compared. */
export type Revised =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'unread'; readonly name: string; readonly problem: SentProblem }
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly table: SentTable;
      /** Plan tables of the file that are not compared. */
      readonly others: number;
    };

/** The plan of a chosen file: its table with most rows. */
export function useRevisedPlan(settings: Settings) {
  const [revised, setRevised] = useState<Revised | null>(null);
  const last = useRef<File | null>(null);
  const read = async (file: File): Promise<void> => {
    const { name } = file;
    last.current = file;
    setRevised({ kind: 'reading', name });
    const found = await readSent(file, settings);
    if (last.current !== file) return;
    if (found.kind === 'unread') {
      setRevised({ ...found, name });
      return;
    }
    const [table] = found.tables.toSorted((a, b) => b.plan.rows.length - a.plan.rows.length);
    if (table) setRevised({ kind: 'read', name, table, others: found.tables.length - 1 });
  };
  return {
    revised,
    choose: (file: File): void => {
      void read(file);
    },
  };
}
