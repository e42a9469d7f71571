import type { ComponentType } from 'react';
import type { Language } from '../../locales/language';

export const TABS = ['check', 'track', 'assess', 'settings'] as const;
export type TabId = (typeof TABS)[number];

/** What the frame tells the view in a tab. */
export interface TabProps {
  readonly language: Language;
  /** Whether this tab is the one that is seen: a view stays as it was while another is. */
  readonly isShown: boolean;
}

/** The views in the tabs; each loads when it is first shown. */
export type TabViews = Readonly<Record<TabId, ComponentType<TabProps>>>;
