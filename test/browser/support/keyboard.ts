import { expect } from '@jest/globals';
import type { WorkbookPage } from './workbook-page';

/** More stops than the fullest view of the pane has. */
const MOST_STOPS = 400;

/** What the browser tells of the element that has the focus in the pane. */
interface Focused {
  readonly name: string;
  readonly isNowhere: boolean;
  readonly isVisible: boolean;
}

const FOCUSED = `(() => {
  const at = document.activeElement;
  // A text field is underlined by what surrounds it.
  const drawn = [at, at.matches('input, textarea, select') ? at.parentElement : at].some((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const after = getComputedStyle(element, '::after');
    const isOutlined = outlineStyle !== 'none' && outlineWidth !== '0px';
    const hasFrame = after.content !== 'none' && (after.borderBottomStyle !== 'none' || after.outlineStyle !== 'none');
    return isOutlined || hasFrame || boxShadow !== 'none';
  });
  // The star of a required field is not part of its name.
  const labels = [...(at.labels ?? [])].map((label) => label.innerText.replace(/\\*$/u, ''));
  // A choice is announced with the field that it is one of.
  const field = at.closest('[role=radiogroup]')?.getAttribute('aria-labelledby');
  const heard = [...(field ? [document.getElementById(field).innerText] : []), ...labels];
  const name = at.getAttribute('aria-label') ?? (heard.join(' ') || at.innerText);
  const isNowhere = at === document.body;
  return {
    name: isNowhere ? '' : name.replace(/\\s+/gu, ' ').trim(),
    isNowhere,
    isVisible: drawn,
  };
})()`;

/** A clerk without a mouse: Tab, Enter, arrows and typing. The focus is seen wherever it stops, and is never lost. */
export class Keyboard {
  constructor(private readonly workbook: WorkbookPage) {}

  /** Puts the focus at the beginning of the pane, as F6 does in Excel. */
  async enterPane(): Promise<void> {
    await this.workbook.page.locator('iframe').focus();
  }

  async focused(): Promise<Focused> {
    const frame = await this.workbook.paneFrame();
    return frame.evaluate<Focused>(FOCUSED);
  }

  /** Tabs to a control by its name; from the end of the pane once more from its beginning. @throws when it is not reached */
  async to(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    let entries = 0;
    while (entries < 2 && passed.length < MOST_STOPS) {
      await this.key(key);
      const focused = await this.focused();
      if (focused.isNowhere) {
        await this.enterPane();
        entries += 1;
        continue;
      }
      if (!focused.isVisible) throw new Error(`The focus is not seen on 「${focused.name}」.`);
      if (name.test(focused.name)) return;
      passed.push(focused.name.slice(0, 30));
    }
    throw new Error(`${key} does not lead to ${name.source}, only to ${passed.join(' | ')}`);
  }

  /** Tabs to a button and presses it. */
  async press(name: RegExp): Promise<void> {
    await this.to(name);
    await this.key('Enter');
  }

  async key(key: string): Promise<void> {
    await this.workbook.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.workbook.page.keyboard.type(text);
  }

  /** The focus is somewhere in the pane, so that the next Tab goes on from there. */
  async isKept(): Promise<void> {
    expect(await this.focused()).toMatchObject({ isNowhere: false });
  }
}
