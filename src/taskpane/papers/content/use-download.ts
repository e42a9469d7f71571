import { useState } from 'react';
import { fill } from '../../../locales/fill';
import type { Paper } from '../../../papers/model/paper';
import type { PaperSource } from '../../../papers/model/source';
import { safeFileName } from '../../../papers/writers/file-name';
import { offerFile } from './offer-file';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Downloads papers as one Word document, and says what became of it.
 * @param text of the papers; for another one nothing has been downloaded yet
 */
export function useDownload(
  papers: readonly Paper[],
  text: string,
  { words }: PaperSource,
): { readonly download: () => void; readonly progress: string } {
  const [told, setTold] = useState<{ text: string; message: string } | null>(null);
  const { view } = words;
  const tell = (message: string): void => {
    setTold({ text, message });
  };
  const make = async (): Promise<void> => {
    // The writer is larger than the rest of the pane.
    const { papersDocx } = await import(
      /* webpackChunkName: "docx" */ '../../../papers/writers/docx'
    );
    const [first, ...more] = papers;
    if (!first) return;
    const name = `${safeFileName(more.length === 0 ? first.name : words.names[first.paper])}.docx`;
    offerFile(name, await papersDocx(papers), WORD);
    tell(fill(view.downloaded, { name }));
  };
  return {
    progress: told?.text === text ? told.message : '',
    download: () => {
      tell(view.making);
      make().catch(() => {
        tell(view.notMade);
      });
    },
  };
}
