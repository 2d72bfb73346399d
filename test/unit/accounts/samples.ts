import type { Account, StoredToken } from '../../../main/accounts/account.ts';

export const hour = 3_600_000;
export const day = 24 * hour;
export const start = Date.UTC(2026, 10, 23, 9);

export function id(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function sampleToken(part: Partial<StoredToken> = {}): StoredToken {
  return {
    sealed: { in: 'keyring', ciphertext: 'djExc2VjcmV0', by: null },
    fingerprint: '2c26b46b',
    header: { name: 'Authorization', prefix: 'Bearer ' },
    issuedAt: start,
    expiresAt: start + 30 * day,
    expirySource: 'jwt',
    estimated: false,
    realm: null,
    remindersShown: [],
    ...part,
  };
}

export function sampleAccount(part: Partial<Account> = {}): Account {
  return {
    id: id(1),
    providerId: 'leaf-eco',
    label: 'leaf.eco production',
    environment: { name: 'Production', color: 'red' },
    pinned: false,
    values: { username: 'ann', baseUrl: 'https://api.example' },
    sealedPassword: null,
    token: sampleToken(),
    previousToken: null,
    copyFormat: 'header',
    remind: true,
    renewal: null,
    lastFailure: null,
    lastFailedAt: null,
    createdAt: start,
    ...part,
  };
}
