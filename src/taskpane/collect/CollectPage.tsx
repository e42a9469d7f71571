import { lazy, Suspense } from 'react';
import { SubPage } from '../components/pages/SubPage';
import type { CollectPageProps } from './collect-page-props';

/** Loaded when it is asked for. */
const CollectContent = lazy(
  () => import(/* webpackChunkName: "collect" */ './content/CollectContent'),
);

/** 汇集报送: the plans that many units have sent become one. */
export function CollectPage(props: CollectPageProps) {
  const { words, leave } = props;
  const opening = (
    <SubPage
      chapter="paste-and-import"
      title={words.collect.pane.title}
      back={words.common.back}
      leave={leave}
    >
      <p role="status">{words.frame.opening}</p>
    </SubPage>
  );
  return (
    <Suspense fallback={opening}>
      <CollectContent {...props} />
    </Suspense>
  );
}
