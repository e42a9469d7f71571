import type { FoundPlan } from '../../../excel/plan/reading';
import type { Settings } from '../../../core/settings/settings';
import { newSheets } from '../../../core/workbook-contract/new-sheets';
import type { Messages } from '../../../locales/messages';
import type { CheckCommands } from '../check-commands';
import type { Language } from '../../../locales/language';
import type { UndoableWrite } from '../../../excel/command/write-report';
import type { Drafts } from '../../environment/drafts';
import { ConvertPreview } from './ConvertPreview';
import { FormatPreview } from './FormatPreview';
import { HistoryPage } from './HistoryPage';
import type { Page } from './page';
import { ShortcutsPage } from './ShortcutsPage';
import { WaiveForm } from './WaiveForm';

interface CheckPageProps {
  readonly page: Exclude<Page, { readonly kind: 'collect' | 'compare' }>;
  readonly found: FoundPlan;
  readonly settings: Pick<Settings, 'tables'>;
  readonly commands: CheckCommands;
  readonly isBusy: boolean;
  readonly messages: Messages;
  readonly drafts: Drafts;
  readonly history: History;
  readonly leave: () => void;
}

/** The writes that can be taken back, the last one first. */
interface History {
  readonly writes: readonly UndoableWrite[];
  readonly now: Date;
  readonly language: Language;
  readonly undo: () => void;
}

/** The page in front of the findings; its command runs after it has closed. */
export function CheckPage(props: CheckPageProps) {
  const { page, found, settings, commands, isBusy, messages, drafts, leave } = props;
  const common = { isBusy, leave };
  switch (page.kind) {
    case 'convert':
      return (
        <ConvertPreview
          {...common}
          found={found}
          words={messages.words}
          convert={() => {
            leave();
            commands.convert();
          }}
        />
      );
    case 'waive':
      return (
        <WaiveForm
          {...common}
          entries={page.entries}
          draft={{
            drafts,
            key: `waive ${found.plan.title ?? ''} ${page.entries.map(({ id }) => id).join()}`,
          }}
          messages={messages}
          additions={{
            columns: found.plan.trackingColumns.计划编号 === undefined ? ['计划编号'] : [],
            sheets: newSheets(['校验豁免表'], settings.tables),
          }}
          save={(reason, by) => {
            leave();
            commands.waive(page.entries, reason, by);
          }}
        />
      );
    case 'history':
      return <HistoryPage {...common} {...props.history} words={messages.words} />;
    case 'shortcuts':
      return <ShortcutsPage words={messages.words} leave={leave} />;
    case 'fixes':
      return (
        <FormatPreview
          {...common}
          plan={found.plan}
          writes={page.writes}
          messages={messages}
          apply={(writes) => {
            leave();
            commands.applyWrites(writes);
          }}
        />
      );
  }
}
