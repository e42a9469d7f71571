/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { keepFocus } from '../../../src/taskpane/focus/keep-focus';

let end: () => void;
const root = document.createElement('main');
const element = (id: string): HTMLElement => document.getElementById(id)!;
const focused = (): string | undefined => document.activeElement?.id;

/** Lets the browser's own observers answer. */
const settled = (): Promise<void> => Promise.resolve();

beforeEach(() => {
  root.innerHTML = `
    <button id="check"></button>
    <ul>
      <li id="first"><button id="jump1"></button><button id="waive1"></button></li>
      <li id="second"><button id="jump2"></button><button id="waive2"></button></li>
    </ul>
    <section id="form"><h2 id="heading" tabindex="-1"></h2><input id="reason" /></section>
    <details id="part"><summary id="summary"></summary><button id="inside"></button></details>
    <button id="mark"></button>`;
  document.body.append(root);
  end = keepFocus(root);
});

afterEach(() => {
  end();
  root.remove();
});

describe('what has the focus is taken away', () => {
  test('goes on with the next line of a list, and with the one before where it was the last', async () => {
    element('waive1').focus();
    element('first').remove();
    await settled();
    expect(focused()).toBe('jump2');
    element('waive2').focus();
    element('jump2').focus();
    element('waive2').focus();
    element('waive2').remove();
    await settled();
    expect(focused()).toBe('jump2');
  });

  test('goes on behind a part that is gone as a whole', async () => {
    element('reason').focus();
    element('form').remove();
    await settled();
    expect(focused()).toBe('summary');
  });

  test('takes what stands in the place of what is gone', async () => {
    element('heading').focus();
    element('form').innerHTML = '<button id="cancel"></button>';
    await settled();
    expect(focused()).toBe('cancel');
  });

  test('passes over what is hidden, folded up or switched off', async () => {
    element('mark').hidden = true;
    element('check').setAttribute('disabled', '');
    element('reason').focus();
    element('form').hidden = true;
    // A browser takes the focus from what it hides.
    element('reason').blur();
    await settled();
    expect(focused()).toBe('summary');
  });
});

describe('leaves the focus alone', () => {
  test('where it is somewhere, or what had it is still there', async () => {
    element('jump1').focus();
    element('second').remove();
    await settled();
    expect(focused()).toBe('jump1');
    element('jump1').blur();
    element('waive1').remove();
    await settled();
    expect(document.activeElement).toBe(document.body);
  });

  test('while the person is in the sheet', async () => {
    element('jump1').focus();
    window.dispatchEvent(new FocusEvent('blur'));
    element('first').remove();
    await settled();
    expect(document.activeElement).toBe(document.body);
  });
});
