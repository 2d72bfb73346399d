import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ClipboardView } from '../preload/contract.ts';
import { LoadFailure } from './frame/load-failure.tsx';
import { Page } from './page.tsx';
import {
  clipboardNews,
  focusedAccount,
  liveAccounts,
  liveApp,
  toldFailure,
} from './state/from-main.ts';
import { loading } from './words/page-text.ts';

export function App() {
  const [clipboard, setClipboard] = useState<ClipboardView | null>(null);
  useEffect(() => clipboardNews.read(setClipboard), []);
  const app = useSyncExternalStore(liveApp.watch, liveApp.now);
  const accounts = useSyncExternalStore(liveAccounts.watch, liveAccounts.now);

  if (app.state === 'failed') return <LoadFailure failure={app.failure} onRetry={liveApp.retry} />;
  if (accounts.state === 'failed')
    return <LoadFailure failure={accounts.failure} onRetry={liveAccounts.retry} />;
  if (app.state === 'loading' || accounts.state === 'loading')
    return <p className="empty late muted">{loading}</p>;

  const { value: view } = app;
  return (
    <Page
      app={view}
      onSettings={(settings) => liveApp.replace({ ...view, settings })}
      onNetwork={(network) => liveApp.replace({ ...view, network })}
      {...accounts.value}
      clipboard={clipboard}
      setClipboard={setClipboard}
      focused={focusedAccount}
      toldFailure={toldFailure}
    />
  );
}
