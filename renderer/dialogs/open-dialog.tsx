import type {
  AccountView,
  AppView,
  CopyFormat,
  Failure,
  NetworkView,
  ProviderView,
  Settings,
  WhichToken,
} from '../../preload/contract.ts';
import { DiagnosticsDialog } from '../diagnostics/diagnostics-dialog.tsx';
import { IdentifyToken } from '../identity/identify-token.tsx';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { AddAccount } from './add-account.tsx';
import { ConfirmCopy } from './confirm-copy.tsx';
import { EditAccount } from './edit-account.tsx';
import { RemoveAccount } from './remove-account.tsx';
import { RemoveChosen } from './remove-chosen.tsx';
import { RenewAccount } from './renew-account.tsx';

/** The one dialog that is open. */
export type Dialog =
  | { readonly kind: 'add'; readonly provider: ProviderView | null }
  | { readonly kind: 'settings' }
  /** Null: of none yet. */
  | { readonly kind: 'diagnostics'; readonly accountId: string | null }
  | { readonly kind: 'identify' }
  | { readonly kind: 'edit'; readonly accountId: string }
  | { readonly kind: 'renew'; readonly accountId: string; readonly failure: Failure | null }
  | {
      readonly kind: 'copy';
      readonly accountId: string;
      readonly format: CopyFormat;
      readonly which: WhichToken;
    }
  | { readonly kind: 'remove'; readonly accountId: string }
  | { readonly kind: 'remove-chosen'; readonly accountIds: readonly string[] };

interface DialogOutcomes {
  readonly onAdded: (account: AccountView) => void;
  readonly onSaved: (account: AccountView) => void;
  readonly onRenewed: (account: AccountView) => void;
  readonly onCopyConfirmed: (account: AccountView, format: CopyFormat, which: WhichToken) => void;
  readonly onRemoved: (accounts: readonly AccountView[]) => void;
  readonly onRemoveFailed: (failure: Failure) => void;
  readonly onShow: (accountId: string) => void;
  readonly onSettings: (settings: Settings) => void;
  readonly onAutostart: (on: boolean) => void;
  readonly onNetwork: (network: NetworkView) => void;
  readonly onTestNotification: () => void;
  readonly onClose: () => void;
}

interface OpenDialogProps extends DialogOutcomes {
  readonly dialog: Dialog;
  readonly app: AppView;
  readonly accounts: readonly AccountView[];
  /** Of what was last asked for in a dialog that stays open. */
  readonly failure: Failure | null;
}

/** Nothing, when the dialog's account is gone: something else removed it meanwhile. */
export function OpenDialog({ dialog, app, accounts, failure, ...on }: OpenDialogProps) {
  const { onClose } = on;
  if (dialog.kind === 'add')
    return (
      <AddAccount {...{ app, accounts, onClose }} provider={dialog.provider} onAdded={on.onAdded} />
    );
  if (dialog.kind === 'settings')
    return (
      <SettingsDialog
        {...{ app, accounts, failure, onClose }}
        onChange={on.onSettings}
        onAutostart={on.onAutostart}
        onNetwork={on.onNetwork}
        onTestNotification={on.onTestNotification}
      />
    );
  if (dialog.kind === 'diagnostics')
    return <DiagnosticsDialog {...{ app, accounts, onClose }} accountId={dialog.accountId} />;
  if (dialog.kind === 'identify')
    return <IdentifyToken {...{ accounts, onClose }} onShow={on.onShow} />;
  if (dialog.kind === 'remove-chosen')
    return (
      <RemoveChosen
        {...{ accounts, onClose }}
        accountIds={dialog.accountIds}
        onRemoved={on.onRemoved}
        onFailed={on.onRemoveFailed}
      />
    );
  const account = accounts.find(({ id }) => id === dialog.accountId);
  if (account === undefined) return null;
  const provider = app.providers.find(({ id }) => id === account.providerId);
  switch (dialog.kind) {
    case 'edit':
      return provider === undefined ? null : (
        <EditAccount {...{ app, accounts, account, provider, onClose }} onSaved={on.onSaved} />
      );
    case 'renew':
      return (
        <RenewAccount
          {...{ app, account, provider, onClose }}
          failure={dialog.failure}
          onRenewed={on.onRenewed}
        />
      );
    case 'copy':
      return (
        <ConfirmCopy
          {...{ account, onClose }}
          onConfirmed={() => on.onCopyConfirmed(account, dialog.format, dialog.which)}
        />
      );
    case 'remove':
      return (
        <RemoveAccount
          {...{ account, onClose }}
          onRemoved={() => on.onRemoved([account])}
          onFailed={on.onRemoveFailed}
        />
      );
  }
}
