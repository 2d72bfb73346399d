import { expect, test } from 'playwright/test';
import { trustedAuthorities } from '../../../main/login/authorities.ts';

const rootCertificates = ['node', 'both'];

test('adds what the system trusts to what Node trusts, each once', () => {
  const lists = { extra: ['own'], system: ['both', 'company'] };
  const store = { rootCertificates, getCACertificates: (type: keyof typeof lists) => lists[type] };
  expect(trustedAuthorities(store)).toEqual(['node', 'both', 'own', 'company']);
});

test('leaves the defaults where Node does not know the system', () => {
  expect(trustedAuthorities({ rootCertificates })).toBeUndefined();
});

test('leaves the defaults where the store of the system cannot be read', () => {
  const getCACertificates = () => {
    throw new Error('canary');
  };
  expect(trustedAuthorities({ rootCertificates, getCACertificates })).toBeUndefined();
});
