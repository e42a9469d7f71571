import { useEffect, useState } from 'react';
import type { SentFile } from '../../../core/collection/sent-files';
import type { Settings } from '../../../core/settings/settings';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { readSent, type SentProblem } from '../read-sent';

/** A file that was chosen and from which no plan was read. */
export interface UnreadSent {
  readonly name: string;
  readonly problem: SentProblem;
}

interface SentState {
  readonly files: readonly SentFile[];
  readonly unread: readonly UnreadSent[];
  /** What is being read; `null` if nothing is. */
  readonly reading: { readonly done: number; readonly total: number; readonly name: string } | null;
  /** Files that were chosen and not read, because reading was stopped. */
  readonly stopped: readonly string[];
  /** Files that were chosen once more. */
  readonly again: readonly string[];
}

const NOTHING: SentState = { files: [], unread: [], reading: null, stopped: [], again: [] };

const identityOf = ({ name, size, lastModified }: File): string =>
  `${name} ${size} ${lastModified}`;

/** Reads the chosen files one after another. */
class Reader {
  private readonly known = new Set<string>();
  private readonly names = new Set<string>();
  private isStopped = false;

  constructor(
    private readonly set: (change: (before: SentState) => SentState) => void,
    private readonly numbered: string,
  ) {}

  readonly stop = (): void => {
    this.isStopped = true;
  };

  async add(chosen: readonly File[], settings: Settings): Promise<void> {
    this.isStopped = false;
    const fresh = chosen.filter((file) => !this.known.has(identityOf(file)));
    const again = chosen.filter((file) => !fresh.includes(file)).map(({ name }) => name);
    for (const [at, file] of fresh.entries()) {
      if (this.wasStopped()) {
        const stopped = fresh.slice(at).map(({ name }) => name);
        this.set((before) => ({ ...before, reading: null, stopped, again }));
        return;
      }
      const reading = { done: at + 1, total: fresh.length, name: file.name };
      this.set((before) => ({
        ...{ ...before, reading, stopped: [], again: [] },
        unread: before.unread.filter(({ name }) => name !== file.name),
      }));
      await this.read(file, settings);
    }
    this.set((before) => ({ ...before, reading: null, stopped: [], again }));
  }

  private wasStopped(): boolean {
    return this.isStopped;
  }

  private async read(file: File, settings: Settings): Promise<void> {
    const name = this.nameOf(file);
    const read = await readSent(file, settings);
    if (read.kind === 'read') {
      this.known.add(identityOf(file));
      const sent = { name, tables: read.tables };
      this.set((before) => ({ ...before, files: [...before.files, sent] }));
      return;
    }
    // It may be chosen again once it has been mended.
    this.names.delete(name);
    const unread = { name, problem: read.problem };
    this.set((before) => ({ ...before, unread: [...before.unread, unread] }));
  }

  /** Another file of the same name has a number. */
  private nameOf({ name }: File): string {
    let own = name;
    for (let number = 2; this.names.has(own); number += 1)
      own = fill(this.numbered, { name, number });
    this.names.add(own);
    return own;
  }
}

/** The files that units have sent; those that are chosen later come in addition. */
export function useSentFiles(settings: Settings, { collect: { pane } }: Words) {
  const [state, setState] = useState(NOTHING);
  const [reader] = useState(() => new Reader(setState, pane.numbered));
  // Nothing more is read for a page that is closed.
  useEffect(() => reader.stop, [reader]);
  return {
    ...state,
    add: (chosen: readonly File[]): void => {
      if (chosen.length > 0 && state.reading === null) void reader.add(chosen, settings);
    },
    stop: reader.stop,
  };
}
