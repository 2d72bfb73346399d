import { expect, test } from 'playwright/test';
import { connectionFailure } from '../../../main/login/http-failure.ts';

const failures: readonly (readonly [string, object])[] = [
  ['ENOTFOUND', { kind: 'unreachable', reason: 'dns' }],
  ['EAI_AGAIN', { kind: 'unreachable', reason: 'other' }],
  ['EHOSTUNREACH', { kind: 'unreachable', reason: 'other' }],
  ['UND_ERR_CONNECT_TIMEOUT', { kind: 'timeout' }],
  ['SELF_SIGNED_CERT_IN_CHAIN', { kind: 'tls', reason: 'unknown-authority' }],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', { kind: 'tls', reason: 'unknown-authority' }],
  ['CERT_NOT_YET_VALID', { kind: 'tls', reason: 'expired' }],
  ['CERT_REVOKED', { kind: 'tls', reason: 'other' }],
  ['INVALID_PURPOSE', { kind: 'tls', reason: 'other' }],
  ['UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY', { kind: 'tls', reason: 'other' }],
  ['ERROR_IN_CERT_NOT_AFTER_FIELD', { kind: 'tls', reason: 'other' }],
  ['UNSPECIFIED', { kind: 'tls', reason: 'other' }],
  ['EPROTO', { kind: 'tls', reason: 'other' }],
];

test('tells errors apart by their codes, bare and wrapped', () => {
  for (const [code, failure] of failures) {
    const error = Object.assign(new Error('canary'), { code });
    expect.soft(connectionFailure(error), code).toEqual(failure);
    const wrapped = Object.assign(new Error('x', { cause: error }), { code: 'UND_ERR_PRX_TLS' });
    expect.soft(connectionFailure(wrapped), code).toEqual(failure);
  }
});

test('what nobody foresaw is unreachable', () => {
  const circular = new Error('canary');
  circular.cause = circular;
  for (const error of [circular, null, 'text', { code: 'ENOTFOUND' }]) {
    expect(connectionFailure(error)).toEqual({ kind: 'unreachable', reason: 'other' });
  }
});
