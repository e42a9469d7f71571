import type { ComponentType } from 'react';
import type { Language } from '../../locales/language';

export const TABS = ['check', 'track', 'assess', 'settings'] as const;
export type TabId = (typeof TABS)[number];

/** What a tab gets from the frame. */
export interface TabProps {
  readonly language: Language;
  /** Whether this tab is selected; the view of a hidden tab stays unchanged. */
  readonly isShown: boolean;
  /** Shows another tab. */
  readonly goTo?: (tab: TabId) => void;
}

/** The views of the tabs; each is loaded when it is first shown. */
export type TabViews = Readonly<Record<TabId, ComponentType<TabProps>>>;
