import type { AccountView, TokenView } from '../../preload/contract.ts';

/** 2026-03-01 12:00 UTC, in epoch ms. */
export const noon = Date.UTC(2026, 2, 1, 12);

export const aTokenView: TokenView = {
  fingerprint: '2c26b46b',
  issuedAt: noon,
  expiresAt: noon + 30 * 86_400_000,
  expirySource: 'server',
  estimated: false,
  headerScheme: 'Authorization: Bearer',
  realm: null,
};

export function accountView(changes: Partial<AccountView> = {}): AccountView {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    providerId: 'withleaf',
    providerName: 'withleaf.io',
    label: 'withleaf',
    environment: null,
    pinned: false,
    values: {},
    rememberPassword: false,
    copyFormat: 'header',
    remind: true,
    renewal: null,
    status: 'fine',
    token: aTokenView,
    previousToken: null,
    busy: false,
    lastFailure: null,
    lastFailedAt: null,
    ...changes,
  };
}
