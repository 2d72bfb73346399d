import type {
  AccountView,
  Environment,
  EnvironmentColor,
  PreviousTokenView,
  TokenView,
} from '../../preload/contract.ts';
import { nextRenewalAt } from '../expiry/renewal.ts';
import { statusOf, type Account, type StoredToken, type TokenTrouble } from './account.ts';

export interface ViewContext {
  readonly providerName: string;
  /** An environment has the same colour in every account. */
  readonly colorOf: (environment: Environment) => EnvironmentColor;
  /** Epoch ms. */
  readonly now: number;
  readonly trouble: TokenTrouble | null;
  /** A login of this account is under way. */
  readonly busy: boolean;
}

/** What the window may know. Every property is named here, so that a new secret cannot slip through. */
export function viewOf(account: Account, context: ViewContext): AccountView {
  return {
    id: account.id,
    providerId: account.providerId,
    providerName: context.providerName,
    label: account.label,
    environment: account.environment && {
      name: account.environment.name,
      color: context.colorOf(account.environment),
    },
    pinned: account.pinned,
    values: account.values,
    rememberPassword: account.sealedPassword !== null,
    copyFormat: account.copyFormat,
    remind: account.remind,
    renewal: account.renewal && {
      pausedBy: account.renewal.pausedBy,
      nextAt: nextRenewalAt(account, context.now),
    },
    status: statusOf(account, context.now, context.trouble),
    token: account.token && tokenView(account.token),
    previousToken: previousTokenView(account.previousToken, context.now),
    busy: context.busy,
    lastFailure: account.lastFailure,
    lastFailedAt: account.lastFailedAt,
  };
}

function previousTokenView(token: StoredToken | null, now: number): PreviousTokenView | null {
  if (token === null || (token.expiresAt !== null && token.expiresAt <= now)) return null;
  return { expiresAt: token.expiresAt };
}

function tokenView(token: StoredToken): TokenView {
  const { name, prefix } = token.header;
  return {
    fingerprint: token.fingerprint,
    issuedAt: token.issuedAt,
    expiresAt: token.expiresAt,
    expirySource: token.expirySource,
    estimated: token.estimated,
    headerScheme: prefix === '' ? name : `${name}: ${prefix.trimEnd()}`,
    realm: token.realm,
  };
}
