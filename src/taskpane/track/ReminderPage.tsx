import { useState } from 'react';
import { Button, Textarea } from '@fluentui/react-components';
import type { Language } from '../../locales/language';
import type { Messages } from '../../locales/messages';
import { reminderText } from '../../locales/reminder';
import { SubPage } from '../SubPage';
import { linesOf } from './lines';
import type { Standing } from './standing';

interface ReminderPageProps {
  readonly standing: Standing;
  /** Name of the department; empty for every one that has something to do. */
  readonly department: string;
  readonly messages: Messages;
  readonly language: Language;
  readonly leave: () => void;
}

/** 催办: the text for a department, or one after another for all that have something to do, ready to copy. */
export function ReminderPage(props: ReminderPageProps) {
  const { standing, department, messages, language, leave } = props;
  const { progress: text, common, notice } = messages.words;
  const [isCopied, setCopied] = useState(false);
  const names =
    department === ''
      ? standing.departments.filter((name) => linesOf(standing.of(name), messages).length > 0)
      : [department];
  const draft = names
    .map((name) => reminderText(name, standing.of(name), standing.context.asOf, messages, language))
    .join('\n\n');
  const copy = (): void => {
    // A host may forbid the clipboard; the text can be selected all the same.
    navigator.clipboard.writeText(draft).then(
      () => {
        setCopied(true);
      },
      () => {
        setCopied(false);
      },
    );
  };
  return (
    <SubPage
      title={text.remind}
      back={common.back}
      leave={leave}
      foot={
        <Button appearance="primary" disabled={draft === ''} onClick={copy}>
          {isCopied ? notice.copied : text.copyText}
        </Button>
      }
    >
      {draft === '' ? (
        <p>{text.nothing}</p>
      ) : (
        <Textarea
          readOnly
          aria-label={text.remind}
          value={draft}
          resize="vertical"
          rows={20}
          style={{ width: '100%' }}
        />
      )}
    </SubPage>
  );
}
