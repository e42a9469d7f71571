import type { Language } from '../../../locales/language';
import { bulletinText } from '../../../locales/drafts/bulletin';
import type { Messages } from '../../../locales/messages';
import { DraftPage } from '../../components/pages/DraftPage';
import type { Scoring } from '../scoring';

interface BulletinPageProps {
  readonly scoring: Scoring;
  readonly messages: Messages;
  readonly language: Language;
  readonly leave: () => void;
}

/** 通报: ranking and reasons as a text to copy. */
export function BulletinPage({ scoring, messages, language, leave }: BulletinPageProps) {
  const { words } = messages;
  const { plan, assessment, scheme, decisions } = scoring;
  const adjustments = decisions.map(({ adjustment }) => adjustment);
  const source = { plan, assessment, adjustments, numbers: scheme.numbers };
  return (
    <DraftPage
      title={words.assess.bulletin}
      draft={bulletinText(source, messages, language)}
      nothing={words.assess.nothingScored}
      words={words}
      leave={leave}
    />
  );
}
