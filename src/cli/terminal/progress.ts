import { fill } from '../../locales/fill';

/** A stream that may be a terminal. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A shorter plan is checked before anybody could read a line of progress. */
const LONG = 5000;
const CLEAR_LINE = '\r\u001B[2K';

/** Shows the number of rows done on one line of a terminal, for long plans only; otherwise silent. */
export function progressLine(
  terminal: Terminal,
  template: string,
  total: number,
): { show(done: number): void; end(): void } {
  const isShown = terminal.isTTY === true && total >= LONG;
  const write = (text: string): void => {
    if (isShown) terminal.write(CLEAR_LINE + text);
  };
  return {
    show: (done) => {
      write(fill(template, { done, total }));
    },
    end: () => {
      write('');
    },
  };
}

/** Shows the current step on one line of a terminal; otherwise silent. */
export function stepLine(terminal: Terminal): { show(step: string): void; end(): void } {
  const write = (text: string): void => {
    if (terminal.isTTY === true) terminal.write(CLEAR_LINE + text);
  };
  return {
    show: write,
    end: () => {
      write('');
    },
  };
}
