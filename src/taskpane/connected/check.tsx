import { followEdits } from '../../excel/edits';
import { failureOf } from '../../excel/failure';
import { findPlan } from '../../excel/find-plan';
import { wordsOf } from '../../locales';
import { App } from '../App';
import type { TabProps } from '../frame/tab';

const operations = { findPlan, followEdits, failureOf };

export default function Check({ language }: TabProps) {
  return <App operations={operations} words={wordsOf(language)} language={language} />;
}
