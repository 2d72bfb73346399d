import { X509Certificate } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { certificatesIn, trustedAuthorities } from '../../../main/login/authorities.ts';
import { createCertificate } from '../../sandbox/certificate.ts';
import { failureOf } from './failure-of.ts';

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

const authority = createCertificate({ commonName: 'company', isAuthority: true }).cert;
const other = createCertificate({ commonName: 'other', isAuthority: true }).cert;

test('finds the certificates in a file, whatever else it holds', () => {
  const text = `\uFEFFsubject=company\r\n${authority.replaceAll('\n', '\r\n')}\n-----BEGIN X-----\nAAAA\n-----END X-----\n${other}`;
  expect(certificatesIn(text)).toHaveLength(2);
  for (const pem of certificatesIn(text)) expect(new X509Certificate(pem).ca).toBe(true);
});

test('what is no PEM of certificates is told', async () => {
  const der = new X509Certificate(authority).raw;
  const damaged = authority.replace(/\n.{4}/, '\nAAAA');
  const wrong = {
    nothing: '',
    text: 'hello',
    DER: der.toString('latin1'),
    'a private key': createCertificate().key,
    'a damaged certificate': damaged,
    'a damaged one beside a good one': authority + damaged,
    'a certificate without an end': authority.slice(0, -10),
  };
  for (const [name, text] of Object.entries(wrong)) {
    const failure = await failureOf(() => certificatesIn(text));
    expect.soft(failure, name).toEqual({ kind: 'ca-file', reason: 'not-pem' });
  }
});

test('a file of a megabyte is read in a moment', async () => {
  const started = performance.now();
  const halves = `${'-----BEGIN CERTIFICATE-----\n'.repeat(18_000)}${'A'.repeat(500_000)}`;
  expect(await failureOf(() => certificatesIn(halves))).toMatchObject({ reason: 'not-pem' });
  expect(performance.now() - started).toBeLessThan(500);
});
