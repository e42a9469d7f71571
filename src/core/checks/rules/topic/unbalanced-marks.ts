import { defineRule } from '../../rule';

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '《': '》', '（': '）', '(': '）' };
const CLOSING: Readonly<Record<string, string>> = { '”': '”', '》': '》', '）': '）', ')': '）' };

/** The first mark without its partner; either width of a bracket closes the other. */
function unpaired(text: string): string | null {
  const open: { mark: string; closing: string }[] = [];
  for (const mark of text) {
    const closing = Object.hasOwn(PAIRS, mark) ? PAIRS[mark] : undefined;
    if (closing !== undefined) open.push({ mark, closing });
    else if (Object.hasOwn(CLOSING, mark) && open.pop()?.closing !== CLOSING[mark]) return mark;
  }
  return open.at(-1)?.mark ?? null;
}

export default defineRule({
  id: 'topic/unbalanced-marks',
  level: 'warning',
  column: 'topic',
  scope: 'row',
  check({ topic }, _context, report) {
    const mark = unpaired(topic?.clean ?? '');
    if (mark !== null) report({ data: { mark } });
  },
});
