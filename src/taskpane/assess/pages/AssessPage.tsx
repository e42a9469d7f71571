import { addAdjustment } from '../../../core/settings/editing/changes';
import type { Settings } from '../../../core/settings/settings';
import type { Language } from '../../../locales/language';
import type { Messages } from '../../../locales/messages';
import type { PlanController } from '../../controller/plan-controller';
import type { Drafts } from '../../environment/drafts';
import type { PlanState } from '../../controller/plan-state';
import { textsEditor } from '../../papers/edit-texts';
import { PapersPage } from '../../papers/PapersPage';
import type { AssessOperations } from '../assess-operations';
import type { Scoring } from '../scoring';
import { AdjustmentPage } from './AdjustmentPage';
import { MissingEvidencePage } from './MissingEvidencePage';
import type { PageName } from './page-names';

interface AssessPageProps {
  readonly page: PageName;
  readonly controller: PlanController;
  readonly state: Pick<PlanState, 'isBusy'>;
  readonly operations: Pick<AssessOperations, 'changeSettings' | 'showSettings'>;
  readonly scoring: Scoring;
  /** With the as-of date of the scores. */
  readonly settings: Settings;
  readonly messages: Messages;
  readonly drafts: Drafts;
  readonly language: Language;
  readonly leave: () => void;
}

/** The page in front of the scores. */
export function AssessPage(props: AssessPageProps) {
  const {
    page,
    controller,
    state,
    operations,
    scoring,
    settings,
    messages,
    drafts,
    language,
    leave,
  } = props;
  switch (page) {
    case 'bulletin':
      return (
        <PapersPage
          {...{ language, leave }}
          editTexts={textsEditor(controller, operations)}
          title={messages.words.assess.bulletin}
          plan={scoring.plan}
          settings={settings}
          today={scoring.assessment.asOf}
          wanted={{ paper: '通报', subject: '' }}
          words={messages.words}
        />
      );
    case 'missing':
      return <MissingEvidencePage {...{ scoring, messages, leave }} select={controller.select} />;
    case 'adjustment':
      return (
        <AdjustmentPage
          {...{ scoring, messages, drafts, leave }}
          isBusy={state.isBusy}
          save={async (adjustment, recorded) => {
            const report = await controller.write('adjust', ({ plan }) =>
              operations.changeSettings([addAdjustment(adjustment, recorded)], plan),
            );
            return report !== null;
          }}
          openTable={() => {
            controller.show(() =>
              operations.showSettings({ table: '加扣分表', row: 0, column: null }),
            );
          }}
        />
      );
  }
}
