import { Plus } from 'lucide';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type {
  AccountFocus,
  AccountView,
  AppView,
  ClipboardView,
  Failure,
  NetworkView,
  ProviderView,
  RenewedDue,
  Settings,
} from '../preload/contract.ts';
import { AccountPane } from './accounts/account-pane.tsx';
import { RenewDue } from './accounts/renew-due.tsx';
import { EmptyState } from './accounts/empty-state.tsx';
import { Banners } from './frame/banners.tsx';
import { FailureNote } from './frame/failure-note.tsx';
import { PageFooter } from './frame/page-footer.tsx';
import { ViewSwitch, type View } from './frame/view-switch.tsx';
import { OpenDialog, Timeline } from './later.tsx';
import { accountActions } from './state/account-actions.ts';
import { ask, failureOf } from './state/ask.ts';
import type { ListedAccounts } from './state/list-accounts.ts';
import type { Mailbox } from './state/mailbox.ts';
import { useAnnouncer } from './state/use-announcer.ts';
import { useDialog } from './state/use-dialog.ts';
import { useFocus } from './state/use-focus.ts';
import { useRowFailures } from './state/use-row-failures.ts';
import { doneText } from './words/account-text.ts';
import { addAccountAction } from './words/button-text.ts';
import { networkSaved, pageTitle, testNotificationSent } from './words/page-text.ts';
import { removedText } from './words/selection-text.ts';
import { Button } from './frame/button.tsx';

interface PageProps {
  readonly app: AppView;
  readonly onSettings: (settings: Settings) => void;
  readonly onNetwork: (network: NetworkView) => void;
  readonly accounts: readonly AccountView[];
  readonly all: ListedAccounts['all'];
  readonly clipboard: ClipboardView | null;
  readonly setClipboard: (clipboard: ClipboardView | null) => void;
  /** The accounts that main wants the user to look at. */
  readonly focused: Mailbox<AccountFocus>;
  /** What went wrong outside the window. */
  readonly toldFailure: Mailbox<Failure>;
}

export function Page(props: PageProps) {
  const { app, onSettings, onNetwork, accounts, all, clipboard, setClipboard } = props;
  const { focused, toldFailure } = props;
  const { dialog, key, open: openDialog, close } = useDialog();
  const [view, setView] = useState<View>('list');
  const [pageFailure, setPageFailure] = useState<Failure | null>(null);
  const [sought, seek] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [said, announce] = useAnnouncer();
  const { of: rowFailure, set: setRowFailure, setFailed } = useRowFailures();
  const focus = useFocus();
  // The rows are drawn anew when their actions are others.
  const actions = useMemo(
    () =>
      accountActions({
        announce,
        setRowFailure,
        setPageFailure,
        setClipboard,
        openDialog,
        show: (accountId) => {
          seek(accountId);
          focus(`row-${accountId}`);
        },
      }),
    [announce, setRowFailure, setClipboard, openDialog, focus],
  );

  /** Rows are in the list only, and all of them without a search. */
  function goTo(accountId: string, elementId = `row-${accountId}`): void {
    setView('list');
    setSearch('');
    seek(accountId);
    focus(elementId);
  }

  const bringForward = useEffectEvent(({ accountId, on, failure }: AccountFocus) => {
    const account = accounts.find(({ id }) => id === accountId);
    if (account === undefined) return;
    // A dialog that the user is in is never taken away: it may hold half a form.
    if (on === 'password' && dialog === null) {
      openDialog({ kind: 'renew', accountId, failure });
      return;
    }
    const told = on === 'password' ? (failure ?? { kind: 'password-needed' }) : failure;
    if (told !== null) setRowFailure(account, told);
    goTo(accountId, on === 'renew' ? `renew-${accountId}` : undefined);
  });
  const isWhole = all === null;
  useEffect(
    () => (isWhole ? focused.read((account) => bringForward(account)) : undefined),
    [focused, isWhole],
  );

  useEffect(() => toldFailure.read(setPageFailure), [toldFailure]);

  function finish(text: string, focusOn: string | null = null): void {
    close();
    announce(text);
    if (focusOn !== null) focus(focusOn);
  }

  /** All that is known of the account was told by the answer: its earlier failure is history. */
  function finishAccount(account: AccountView, done: 'saved' | 'renewed'): void {
    setRowFailure(account, null);
    finish(doneText(account, done));
  }

  async function changeSettings(settings: Settings): Promise<void> {
    const result = await ask(window.tokenTray.changeSettings(settings));
    setPageFailure(failureOf(result));
    if (result.ok) onSettings(result.value);
  }

  function tellRenewed({ renewed, failed, needPassword }: RenewedDue): void {
    setFailed(accounts, failed);
    const [first] = needPassword;
    if (first !== undefined && renewed.length + failed.length === 0)
      openDialog({ kind: 'renew', accountId: first, failure: null });
  }

  async function setAutostart(on: boolean): Promise<void> {
    const result = await ask(window.tokenTray.setAutostart({ on }));
    setPageFailure(failureOf(result));
  }

  async function testNotification(): Promise<void> {
    const result = await ask(window.tokenTray.testNotification());
    setPageFailure(failureOf(result));
    if (result.ok) announce(testNotificationSent);
  }

  const add = (provider: ProviderView | null) => openDialog({ kind: 'add', provider });
  return (
    <>
      <header className="page-header">
        <h1 id="heading" tabIndex={-1}>
          {pageTitle}
        </h1>
        {accounts.length > 0 && (
          <>
            <ViewSwitch view={view} onView={setView} />
            <div className="page-actions">
              <RenewDue
                {...{ accounts, all, announce }}
                onRenewed={(outcome) => {
                  tellRenewed(outcome);
                  const { renewed, failed, needPassword } = outcome;
                  // The button is gone, and would take the focus with it.
                  if (failed.length + needPassword.length === 0 && renewed.length > 0)
                    focus('heading');
                }}
              />
              <Button icon={Plus} onClick={() => add(null)}>
                {addAccountAction}
              </Button>
            </div>
          </>
        )}
      </header>
      <main>
        <Banners app={app} />
        <FailureNote failure={pageFailure} />
        {accounts.length === 0 ? (
          <EmptyState providers={app.providers} onAdd={() => add(null)} onChoose={add} />
        ) : view === 'timeline' ? (
          <Timeline {...{ app, accounts, announce }} onGo={({ id }) => goTo(id)} />
        ) : (
          <AccountPane
            {...{ accounts, actions, rowFailure, clipboard, sought, search, announce }}
            total={all?.total ?? accounts.length}
            onSearch={setSearch}
            layout={app.settings.list}
            onRenewed={tellRenewed}
            onRemove={(accountIds) => {
              const [accountId, second] = accountIds;
              openDialog(
                accountId !== undefined && second === undefined
                  ? { kind: 'remove', accountId }
                  : { kind: 'remove-chosen', accountIds },
              );
            }}
            onLayout={(list) => void changeSettings({ ...app.settings, list })}
          />
        )}
      </main>
      <PageFooter
        app={app}
        onSettings={() => {
          // What went wrong before has nothing to do with a setting.
          setPageFailure(null);
          openDialog({ kind: 'settings' });
        }}
        onDiagnostics={() => openDialog({ kind: 'diagnostics', accountId: null })}
        onIdentify={() => openDialog({ kind: 'identify' })}
      />
      <output className="unseen">{said}</output>
      {dialog !== null && (
        <OpenDialog
          key={key}
          {...{ dialog, app, accounts }}
          failure={pageFailure}
          onAdded={(account) => {
            finish(doneText(account, 'added'));
            goTo(account.id);
          }}
          onSaved={(account) => finishAccount(account, 'saved')}
          onRenewed={(account) => finishAccount(account, 'renewed')}
          onCopyConfirmed={(account, format, which) => {
            close();
            actions.copy(account, format, which, true);
          }}
          onRemoved={(removed) => {
            setPageFailure(null);
            finish(removedText(removed), 'heading');
          }}
          onRemoveFailed={(failure) => {
            close();
            setPageFailure(failure);
            focus('heading');
          }}
          onShow={(accountId) => {
            close();
            goTo(accountId);
          }}
          onSettings={(settings) => void changeSettings(settings)}
          onAutostart={(on) => void setAutostart(on)}
          onNetwork={(network) => {
            onNetwork(network);
            announce(networkSaved);
          }}
          onTestNotification={() => void testNotification()}
          onClose={close}
        />
      )}
    </>
  );
}
