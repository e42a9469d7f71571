import type { Language } from '../../../locales/language';
import type { Messages } from '../../../locales/messages';
import { reminderText } from '../../../locales/drafts/reminder';
import { DraftPage } from '../../components/pages/DraftPage';
import { dueLinesOf } from './due-lines';
import type { ProgressView } from './progress-view';

interface ReminderPageProps {
  readonly progressView: ProgressView;
  /** Empty for every department with something to do. */
  readonly department: string;
  readonly messages: Messages;
  readonly language: Language;
  readonly leave: () => void;
}

/** 催办: a text to copy for one department, or for all with something to do. */
export function ReminderPage(props: ReminderPageProps) {
  const { progressView, department, messages, language, leave } = props;
  const { words } = messages;
  const text = words.progress;
  const names =
    department === ''
      ? progressView.departments.filter(
          (name) => dueLinesOf(progressView.of(name), messages).length > 0,
        )
      : [department];
  const draft = names
    .map((name) =>
      reminderText(
        { department: name, progress: progressView.of(name), asOf: progressView.context.asOf },
        messages,
        language,
      ),
    )
    .join('\n\n');
  return (
    <DraftPage
      title={text.remind}
      draft={draft}
      nothing={text.nothing}
      words={words}
      leave={leave}
    />
  );
}
