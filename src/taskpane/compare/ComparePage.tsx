import { lazy, Suspense } from 'react';
import { SubPage } from '../components/pages/SubPage';
import type { ComparePageProps } from './compare-page-props';

/** Loaded when it is asked for. */
const CompareContent = lazy(
  () => import(/* webpackChunkName: "compare" */ './content/CompareContent'),
);

/** 比较计划: the plan beside a revised one, taken over row by row. */
export function ComparePage(props: ComparePageProps) {
  const { messages, leave } = props;
  const { words } = messages;
  return (
    <SubPage title={words.compare.pane.title} back={words.common.back} leave={leave}>
      <Suspense fallback={<p role="status">{words.frame.opening}</p>}>
        <CompareContent {...props} />
      </Suspense>
    </SubPage>
  );
}
