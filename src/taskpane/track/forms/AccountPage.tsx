import type { Words } from '../../../locales';
import { accountText } from '../../../locales/drafts/account';
import type { Language } from '../../../locales/language';
import { DraftPage } from '../../components/pages/DraftPage';

type AccountPageProps = Parameters<typeof accountText>[0] & {
  readonly language: Language;
  readonly words: Words;
  readonly leave: () => void;
};

/** 变更说明: the draft of the written account that a change requires. */
export function AccountPage({ language, words, leave, ...account }: AccountPageProps) {
  return (
    <DraftPage
      title={words.change.account}
      draft={accountText(account, language)}
      nothing=""
      words={words}
      leave={leave}
    />
  );
}
