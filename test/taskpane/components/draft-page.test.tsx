/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { wordsOf } from '../../../src/locales';
import { DraftPage } from '../../../src/taskpane/components/pages/DraftPage';
import { button, press } from '../../support/pane/show';

const DRAFT = '住建局：\n请尽快召开。';

const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '催办文稿' });

/** The clipboard of a frame without permission; the older command copies what is selected, where it is allowed. */
class BlockedClipboard {
  readonly copied: string[] = [];
  isCommandAllowed = true;

  readonly execCommand = (): boolean => {
    const { activeElement } = document;
    if (!this.isCommandAllowed || !(activeElement instanceof HTMLTextAreaElement)) return false;
    this.copied.push(
      activeElement.value.slice(activeElement.selectionStart, activeElement.selectionEnd),
    );
    return true;
  };
}

describe('copying a draft where the pane has no permission for the clipboard', () => {
  let clipboard: BlockedClipboard;

  beforeEach(() => {
    clipboard = new BlockedClipboard();
    Object.assign(document, { execCommand: clipboard.execCommand });
  });

  afterEach(() => {
    Reflect.deleteProperty(document, 'execCommand');
  });

  async function copy() {
    const user = userEvent.setup();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
    const words = wordsOf('zh-CN');
    render(
      <DraftPage title="催办文稿" draft={DRAFT} nothing="" words={words} leave={() => undefined} />,
    );
    await press(user, '复制文稿');
  }

  test('copies the selection, and the focus returns to the button', async () => {
    await copy();
    await screen.findByRole('button', { name: '已复制' });
    expect(clipboard.copied).toEqual([DRAFT]);
    expect(document.activeElement).toBe(button('已复制'));
    expect(document.querySelectorAll('textarea')).toHaveLength(1);
  });

  test('selects the text and says so where that is refused too', async () => {
    clipboard.isCommandAllowed = false;
    await copy();
    await screen.findByText('浏览器不让加载项使用剪贴板。文稿已全部选中，请按 Ctrl+C 复制。');
    expect([text().selectionStart, text().selectionEnd]).toEqual([0, DRAFT.length]);
    expect(document.activeElement).toBe(text());
    button('复制文稿');
  });
});
