import { useMemo } from 'react';
import { topicFindings } from '../../../core/checks/topic-findings';
import type { Plan, PlanRow } from '../../../core/plan/model/plan';
import type { Settings } from '../../../core/settings/settings';
import type { StatusContext } from '../../../core/tracking/status';
import type { Messages } from '../../../locales/messages';
import { LevelIcon } from '../../components/LevelIcon';
import styles from './forms.module.css';

interface TopicFindingsProps {
  readonly plan: Plan;
  /** The row after the change, with its new time. */
  readonly row: PlanRow;
  readonly topic: string;
  readonly settings: Pick<Settings, 'limits' | 'levels'>;
  readonly context: StatusContext;
  readonly messages: Messages;
}

/** The findings of the topic rules about a new topic, while it is typed. */
export function TopicFindings(props: TopicFindingsProps) {
  const { plan, row, topic, settings, context, messages } = props;
  const { limits, levels } = settings;
  const { calendar, asOf } = context;
  const findings = useMemo(
    () => topicFindings(plan, row, topic, { calendar, limits, asOf, levels }),
    [plan, row, topic, calendar, limits, asOf, levels],
  );
  return (
    <ul className={styles.findings} aria-live="polite">
      {findings.map((finding, at) => (
        <li key={at}>
          <LevelIcon level={finding.level} />
          <span>
            {messages.words.level[finding.level]}：{messages.message(finding)}
          </span>
        </li>
      ))}
    </ul>
  );
}
