import { useState } from 'react';
import { fill } from '../../../locales/fill';
import type { Paper } from '../../../papers/model/paper';
import type { PaperSource } from '../../../papers/model/source';
import { safeFileName } from '../../../papers/writers/file-name';
import { offerFile } from './offer-file';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const CALENDAR = 'text/calendar;charset=utf-8';

interface Downloads {
  /** The papers as one Word document. */
  readonly downloadPapers: () => void;
  /** The calendar of the plan, or of a unit's part of it. */
  readonly downloadCalendar: (unit: string) => void;
  /** What became of it. */
  readonly progress: string;
}

/**
 * Downloads papers and the calendar.
 * @param text of the papers; for another one nothing has been downloaded yet
 */
export function useDownload(
  papers: readonly Paper[],
  text: string,
  source: PaperSource,
): Downloads {
  const [told, setTold] = useState<{ text: string; message: string } | null>(null);
  const { view, names, calendar } = source.words;
  const tell = (message: string): void => {
    setTold({ text, message });
  };
  const start = (make: () => Promise<string>): void => {
    tell(view.making);
    make().then(
      (name) => {
        tell(fill(view.downloaded, { name }));
      },
      () => {
        tell(view.notMade);
      },
    );
  };
  return {
    progress: told?.text === text ? told.message : '',
    downloadPapers: () => {
      start(async () => {
        const [first, ...more] = papers;
        const title = first && more.length > 0 ? names[first.paper] : (first?.name ?? '');
        // The writer is larger than the rest of the pane.
        const { papersDocx } = await import(
          /* webpackChunkName: "docx" */ '../../../papers/writers/docx'
        );
        const name = `${safeFileName(title)}.docx`;
        offerFile(name, await papersDocx(papers), WORD);
        return name;
      });
    },
    downloadCalendar: (unit) => {
      start(async () => {
        const { calendarFile } = await import(
          /* webpackChunkName: "calendar" */ '../../../papers/calendar/ics'
        );
        const name = `${safeFileName(calendar.file)}.ics`;
        offerFile(name, new TextEncoder().encode(calendarFile(source, unit)), CALENDAR);
        return name;
      });
    },
  };
}
