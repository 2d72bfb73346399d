import { useEffect, useState } from 'react';
import type { AccountFocus, AppView, ClipboardView, Failure } from '../preload/contract.ts';
import { LoadFailure } from './frame/load-failure.tsx';
import { Page } from './page.tsx';
import { listAccounts, onAccounts } from './state/account-feed.ts';
import { createMailbox } from './state/mailbox.ts';
import { useLive } from './state/use-live.ts';

const getApp = () => window.tokenTray.getApp();
const onApp = (listener: (app: AppView) => void) => window.tokenTray.on('appChanged', listener);

/** Listens from the first render on: main may send before it has answered. */
export function App() {
  const [clipboard, setClipboard] = useState<ClipboardView | null>(null);
  useEffect(() => window.tokenTray.on('clipboardChanged', setClipboard), []);
  const [focused] = useState(() => createMailbox<AccountFocus>());
  useEffect(() => window.tokenTray.on('accountFocused', focused.put), [focused]);
  const [toldFailure] = useState(() => createMailbox<Failure>());
  useEffect(() => window.tokenTray.on('failureTold', toldFailure.put), [toldFailure]);
  const app = useLive(getApp, onApp);
  const accounts = useLive(listAccounts, onAccounts);

  if (app.live.state === 'failed')
    return <LoadFailure failure={app.live.failure} onRetry={app.retry} />;
  if (accounts.live.state === 'failed')
    return <LoadFailure failure={accounts.live.failure} onRetry={accounts.retry} />;
  if (app.live.state === 'loading' || accounts.live.state === 'loading')
    return <p className="empty late muted">Loading…</p>;

  const { value: view } = app.live;
  return (
    <Page
      app={view}
      onSettings={(settings) => app.replace({ ...view, settings })}
      onNetwork={(network) => app.replace({ ...view, network })}
      accounts={accounts.live.value}
      clipboard={clipboard}
      setClipboard={setClipboard}
      focused={focused}
      toldFailure={toldFailure}
    />
  );
}
