import { lazy, Suspense } from 'react';
import type { Words } from '../../locales';
import { SubPage } from '../components/pages/SubPage';
import type { PaperContext, Wanted } from './wanted';

/** Loaded when a paper is asked for. */
const PaperContent = lazy(() => import(/* webpackChunkName: "papers" */ './content/PaperContent'));

interface PapersPageProps extends PaperContext {
  readonly title: string;
  readonly wanted: Wanted;
  readonly words: Words;
  readonly leave: () => void;
}

/** 公文: papers to read, copy and download. */
export function PapersPage({ title, words, leave, ...context }: PapersPageProps) {
  return (
    <SubPage chapter="papers" title={title} back={words.common.back} leave={leave}>
      <Suspense fallback={<p role="status">{words.frame.opening}</p>}>
        <PaperContent {...context} words={words} />
      </Suspense>
    </SubPage>
  );
}
