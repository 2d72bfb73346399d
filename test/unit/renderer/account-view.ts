import type { AccountView } from '../../../preload/contract.ts';

export const noon = Date.UTC(2026, 10, 23, 12);
const day = 86_400_000;

/** A valid account, issued 3 days ago and good for 27 more. */
export function accountView(parts: Partial<AccountView> = {}): AccountView {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    providerId: 'leaf-eco',
    providerName: 'leaf.eco',
    label: 'leaf.eco',
    environment: null,
    pinned: false,
    values: { username: 'ann', type: 'token' },
    rememberPassword: true,
    copyFormat: 'header',
    remind: true,
    renewal: null,
    status: 'fine',
    token: {
      fingerprint: '2c26b46b',
      issuedAt: noon - 3 * day,
      expiresAt: noon + 27 * day,
      expirySource: 'server',
      estimated: false,
      headerScheme: 'Authorization: Bearer',
      realm: null,
    },
    previousToken: null,
    busy: false,
    lastFailure: null,
    lastFailedAt: null,
    ...parts,
  };
}
