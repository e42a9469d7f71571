import { lazy } from 'react';
import { createRoot } from 'react-dom/client';
import { followDark, openInBrowser, whenReady } from '../excel/host';
import { frameWordsOf } from '../locales/frame';
import type { Language } from '../locales/language';
import { Frame } from './frame/Frame';
import { restart } from './environment/restart';
import { TABS, type TabViews } from './frame/tab';
import { Themed } from './frame/Themed';

/** Only the frame is loaded with the page; the view of a tab is loaded after it, or when its tab is first shown. */
const views: TabViews = {
  check: lazy(() => import(/* webpackChunkName: "check" */ './connected/check')),
  track: lazy(() => import(/* webpackChunkName: "track" */ './connected/track')),
  assess: lazy(() => import(/* webpackChunkName: "assess" */ './connected/assess')),
  settings: lazy(() => import(/* webpackChunkName: "settings" */ './connected/settings')),
};

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The pane has no #root.');
  const look = await whenReady();
  const language: Language = look && !/^zh/i.test(look.language) ? 'en-US' : 'zh-CN';
  const words = frameWordsOf(language);
  restart.begin(language);
  const first = TABS.find((one) => one === restart.before('tab')) ?? 'check';
  document.documentElement.lang = language;
  document.title = words.title;
  createRoot(root).render(
    <Themed dark={look?.dark ?? false} follow={followDark}>
      {look ? (
        <Frame
          {...{ views, words, language, first }}
          openPage={openInBrowser}
          onShow={(shown) => {
            restart.keep('tab', shown);
          }}
        />
      ) : (
        <p style={{ padding: 16 }}>{words.outside}</p>
      )}
    </Themed>,
  );
}

start().catch((error: unknown) => {
  // Without React there is no other way to show it.
  document.body.textContent = frameWordsOf('zh-CN').broken;
  throw error;
});
