import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { ModelSnapshot } from '../model/data/snapshot';
import type { GridLook } from '../univer/visible-grid';
import type { Loss } from '../xlsx';
import { download } from './download';
import type { Session } from './session';
import { openSession } from './session';
import { keep, loadKept } from './storage';
import type { Words } from './words';

export interface Notice {
  readonly intent: 'success' | 'error';
  readonly text: string;
}

export interface Opened {
  readonly session: Session;
  /** Counts the workbooks opened in this page: the pane starts anew with each. */
  readonly generation: number;
}

export interface WorkbookControls {
  readonly opened: Opened | null;
  readonly busy: string | null;
  readonly notice: Notice | null;
  readonly losses: readonly Loss[];
  readonly open: (file: File) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly reset: () => void;
  /** Opens the sample of a whole year, whose file is got only now. */
  readonly openYear: (file: () => Promise<ArrayBuffer>) => Promise<void>;
  readonly dismissNotice: () => void;
  readonly dismissLosses: () => void;
}

/**
 * The workbook of the page: opened from this browser's store, a file or the sample, and stored as
 * it changes.
 * @param place the element that the grid is put into
 */
export function useWorkbook(
  place: RefObject<HTMLDivElement | null>,
  sample: () => ModelSnapshot,
  look: GridLook,
  words: Words,
): WorkbookControls {
  const session = useRef<Session>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [busy, setBusy] = useState<string | null>(words.starting);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [losses, setLosses] = useState<readonly Loss[]>([]);
  // Read when they are needed; a change of language must not open the workbook again.
  const now = useRef({ sample, look, words });
  useEffect(() => {
    now.current = { sample, look, words };
    session.current?.look(look);
  }, [sample, look, words]);

  const fail = useCallback((say: (reason: string) => string, error: unknown) => {
    setNotice({
      intent: 'error',
      text: say(error instanceof Error ? error.message : String(error)),
    });
  }, []);

  const store = useCallback(
    (snapshot: ModelSnapshot) => {
      keep(snapshot).catch((error: unknown) => {
        fail(now.current.words.storeFailed, error);
      });
    },
    [fail],
  );

  const show = useCallback(
    (snapshot: ModelSnapshot) => {
      if (!place.current) return;
      // The old workbook goes only when the new one is there.
      const container = document.createElement('div');
      container.style.height = '100%';
      const before = session.current;
      const hidden = [...place.current.children];
      place.current.append(container);
      for (const element of hidden) element.remove();
      before?.close();
      session.current = openSession({ container, snapshot, look: now.current.look, store });
      const next = session.current;
      setOpened((last) => ({ session: next, generation: (last?.generation ?? 0) + 1 }));
    },
    [place, store],
  );

  useEffect(() => {
    let left = false;
    const start = async (): Promise<void> => {
      try {
        const kept = await loadKept();
        if (left) return;
        show(kept ?? now.current.sample());
      } catch (error) {
        fail(now.current.words.restoreFailed, error);
        show(now.current.sample());
      } finally {
        setBusy(null);
      }
    };
    start().catch((error: unknown) => {
      fail(now.current.words.startFailed, error);
    });
    return () => {
      left = true;
      session.current?.close();
      session.current = null;
    };
  }, [fail, show]);

  const during = useCallback(async (doing: string, work: () => Promise<void>) => {
    setBusy(doing);
    setNotice(null);
    try {
      await work();
    } finally {
      setBusy(null);
    }
  }, []);

  const open = useCallback(
    (file: File) =>
      during(words.opening(file.name), async () => {
        try {
          const { readXlsx } = await import('../xlsx');
          const name = file.name.replace(/\.xlsx$/i, '');
          const read = await readXlsx(await file.arrayBuffer(), name);
          show(read.snapshot);
          store(read.snapshot);
          setLosses(read.losses);
          setNotice({ intent: 'success', text: words.opened(file.name) });
        } catch (error) {
          fail((reason) => words.openFailed(file.name, reason), error);
        }
      }),
    [during, fail, show, store, words],
  );

  const save = useCallback(
    () =>
      during(words.saving, async () => {
        try {
          if (!session.current) return;
          const { writeXlsx } = await import('../xlsx');
          await session.current.host.model.settle();
          const snapshot = session.current.host.model.snapshot();
          const written = await writeXlsx(snapshot);
          const name = `${snapshot.workbook.name}.xlsx`;
          download(written.bytes, name);
          setLosses(written.losses);
          setNotice({ intent: 'success', text: words.saved(name) });
        } catch (error) {
          fail(words.saveFailed, error);
        }
      }),
    [during, fail, words],
  );

  const reset = useCallback(() => {
    const snapshot = now.current.sample();
    show(snapshot);
    store(snapshot);
    setNotice({ intent: 'success', text: words.resetDone });
  }, [show, store, words]);

  const openYear = useCallback(
    (file: () => Promise<ArrayBuffer>) =>
      during(words.openingYear, async () => {
        try {
          const [{ readXlsx }, bytes] = await Promise.all([import('../xlsx'), file()]);
          const { snapshot } = await readXlsx(bytes, words.year);
          show(snapshot);
          store(snapshot);
          setNotice({ intent: 'success', text: words.yearDone });
        } catch (error) {
          fail(words.yearFailed, error);
        }
      }),
    [during, fail, show, store, words],
  );

  return {
    opened,
    busy,
    notice,
    losses,
    open,
    save,
    reset,
    openYear,
    dismissNotice: useCallback(() => {
      setNotice(null);
    }, []),
    dismissLosses: useCallback(() => {
      setLosses([]);
    }, []),
  };
}
