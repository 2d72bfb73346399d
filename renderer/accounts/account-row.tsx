import { Check, Copy, RefreshCw } from 'lucide';
import { memo, useRef, type ComponentProps } from 'react';
import {
  copyFormats,
  type AccountView,
  type ClipboardView,
  type CopyFormat,
  type Failure,
  type WhichToken,
} from '../../preload/views.ts';
import type { RowSelect } from '../state/use-selection.ts';
import { copyAsAction, whoText } from '../words/account-text.ts';
import {
  editAction,
  pinLabel,
  removeRowAction,
  signOutAction,
  unpinLabel,
} from '../words/list-text.ts';
import { pausedText, previousText } from '../words/renewal-text.ts';
import { CopyReceipt } from './copy-receipt.tsx';
import { EnvironmentChip } from './environment-chip.tsx';
import { Expiry } from './expiry.tsx';
import { FailureNote } from '../frame/failure-note.tsx';
import { copyAction, renewAction } from '../words/button-text.ts';
import { LifeBar } from './life-bar.tsx';
import { Monogram } from './monogram.tsx';
import { PausedNote } from './paused-note.tsx';
import { PinMark } from './pin-mark.tsx';
import { RenewsItself } from './renews-itself.tsx';
import { RowCheckbox } from './row-checkbox.tsx';
import { RowMenu } from './row-menu.tsx';
import { StatusLine } from './status-line.tsx';
import { lifeLeft, statusAt } from './status.ts';
import { Button } from '../frame/button.tsx';

export interface AccountActions {
  /** A copy that was not confirmed may ask first. */
  readonly copy: (
    account: AccountView,
    format: CopyFormat,
    which?: WhichToken,
    confirmed?: boolean,
  ) => void;
  readonly clearClipboard: () => void;
  readonly renew: (account: AccountView) => void;
  readonly edit: (account: AccountView) => void;
  readonly pin: (account: AccountView, pinned: boolean) => void;
  readonly diagnose: (account: AccountView) => void;
  readonly signOut: (account: AccountView) => void;
  readonly remove: (account: AccountView) => void;
}

export interface RowContentProps {
  readonly account: AccountView;
  readonly actions: AccountActions;
  readonly failure: Failure | null;
  /** What the clipboard holds, if this row copied it. */
  readonly clipboard: ClipboardView | null;
  readonly now: number;
  readonly selected: boolean;
  /** Null: it cannot be selected. */
  readonly select: RowSelect | null;
}

interface AccountRowProps extends RowContentProps {
  /** Where it stands, in a list that does not hold all of its rows. */
  readonly place?: ComponentProps<'li'> & { readonly 'data-index': number };
}

export function AccountRow({ place, ...content }: AccountRowProps) {
  const { id } = content.account;
  return (
    <li
      className={content.selected ? 'row row-selected' : 'row'}
      id={`row-${id}`}
      aria-labelledby={`label-${id}`}
      tabIndex={-1}
      {...place}
    >
      <RowContent {...content} />
    </li>
  );
}

/** Kept as it is while its row only moves. */
const RowContent = memo(function RowContent(props: RowContentProps) {
  const { account, actions, failure, clipboard, now, selected, select } = props;
  const copyButton = useRef<HTMLButtonElement>(null);
  const labelId = `label-${account.id}`;
  const status = statusAt(account, now);
  const usable = status === 'fine' || status === 'expiring' || status === 'locked';
  const canCopy = account.token !== null;
  const pausedBy = account.renewal?.pausedBy ?? null;
  const isPause = failure !== null && failure.kind === pausedBy;

  function clearClipboard(): void {
    // The button that was pressed goes away with the receipt.
    copyButton.current?.focus();
    actions.clearClipboard();
  }

  return (
    <>
      {select === null ? (
        <Monogram name={account.providerName} />
      ) : (
        <RowCheckbox {...{ account, selected, select }} />
      )}
      <div className="row-name">
        <span className="row-title">
          <span className="row-label" id={labelId}>
            {account.label}
          </span>
          {account.pinned && <PinMark />}
          <EnvironmentChip environment={account.environment} />
          {account.renewal !== null && account.renewal.nextAt !== null && <RenewsItself />}
        </span>
        {clipboard === null ? (
          <span className="row-detail muted">{whoText(account)}</span>
        ) : (
          <CopyReceipt key={clipboard.clearsAt} clipboard={clipboard} onClear={clearClipboard} />
        )}
      </div>
      <div className="row-life">
        <span className="row-state">
          <StatusLine status={status} busy={account.busy} />
          {account.token !== null && (
            <Expiry token={account.token} renewal={account.renewal} now={now} />
          )}
        </span>
        <LifeBar left={account.token === null ? 0 : lifeLeft(account, now)} status={status} />
      </div>
      <div className="row-actions">
        <Button
          ref={copyButton}
          icon={clipboard === null ? Copy : Check}
          className={usable ? 'button-main' : undefined}
          aria-describedby={labelId}
          disabled={!canCopy}
          onClick={() => actions.copy(account, account.copyFormat)}
        >
          {copyAction}
        </Button>
        <Button
          icon={RefreshCw}
          className={usable ? undefined : 'button-main'}
          aria-describedby={labelId}
          id={`renew-${account.id}`}
          unavailable={account.busy}
          onClick={() => actions.renew(account)}
        >
          {renewAction}
        </Button>
        <RowMenu
          id={account.id}
          actions={[
            ...copyFormats.map((format) => ({
              label: copyAsAction(format),
              run: () => actions.copy(account, format),
              disabled: !canCopy,
            })),
            ...(account.previousToken === null
              ? []
              : [
                  {
                    label: previousText(account.previousToken),
                    run: () => actions.copy(account, 'header', 'previous'),
                  },
                ]),
            {
              label: account.pinned ? unpinLabel : pinLabel,
              run: () => actions.pin(account, !account.pinned),
              divided: true,
            },
            { label: editAction, run: () => actions.edit(account) },
            { label: signOutAction, run: () => actions.signOut(account), disabled: !canCopy },
            {
              label: removeRowAction,
              run: () => actions.remove(account),
              divided: true,
              tone: 'bad',
            },
          ]}
        />
      </div>
      {failure !== null && (
        <FailureNote
          failure={failure}
          onDiagnose={() => actions.diagnose(account)}
          consequence={isPause ? pausedText(failure.kind).sentence : undefined}
        />
      )}
      {pausedBy !== null && !isPause && <PausedNote pausedBy={pausedBy} />}
    </>
  );
});
