import { createRoot } from 'react-dom/client';
import { failureOf } from '../excel/failure';
import { findPlan } from '../excel/find-plan';
import { followEdits } from '../excel/edits';
import { followDark, whenReady } from '../excel/host';
import { wordsOf, type Language } from '../locales';
import { App } from './App';
import { ErrorBoundary } from './ErrorBoundary';
import type { Operations } from './operations';
import { Themed } from './Themed';

const operations: Operations = { findPlan, followEdits, failureOf };

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The pane has no #root.');
  const look = await whenReady();
  const language: Language = look && !/^zh/i.test(look.language) ? 'en-US' : 'zh-CN';
  const words = wordsOf(language);
  document.documentElement.lang = language;
  document.title = words.pane.title;
  createRoot(root).render(
    <Themed dark={look?.dark ?? false} follow={followDark}>
      <ErrorBoundary words={words.pane}>
        {look ? (
          <App operations={operations} words={words} language={language} />
        ) : (
          <p style={{ padding: 16 }}>{words.pane.outside}</p>
        )}
      </ErrorBoundary>
    </Themed>,
  );
}

start().catch((error: unknown) => {
  // Before React there is nothing else to show it with.
  document.body.textContent = wordsOf('zh-CN').pane.broken;
  throw error;
});
