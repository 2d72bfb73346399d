import { X509Certificate } from 'node:crypto';
import tls from 'node:tls';
import { LoginError } from './provider.ts';

/** The part of `node:tls` that is asked; `getCACertificates` came with Node 22.15. */
interface CertificateStore {
  readonly rootCertificates: readonly string[];
  readonly getCACertificates?: (type: 'extra' | 'system') => readonly string[];
}

/**
 * Who may vouch for a server, as PEM: Node's own list, NODE_EXTRA_CA_CERTS, and what this system
 * trusts, such as the root of a company's proxy. Undefined where Node cannot say what the system
 * trusts: its defaults stand then.
 */
export function trustedAuthorities(store: CertificateStore = tls): string[] | undefined {
  if (store.getCACertificates === undefined) return undefined;
  try {
    const extra = store.getCACertificates('extra');
    const system = store.getCACertificates('system');
    // The lists share most of their roots.
    return [...new Set([...store.rootCertificates, ...extra, ...system])];
  } catch {
    // A store that cannot be read must not end every login; without it fewer are trusted, not more.
    return undefined;
  }
}

/**
 * What every connection is checked with. Made once: to read a hundred and fifty roots takes longer than
 * to connect.
 * @param further PEM of authorities that the user trusts besides; null for none
 * @throws LoginError `ca-file`
 */
export function createTrust(
  authorities: readonly string[] | undefined,
  further: string | null,
): tls.SecureContext {
  const added = further === null ? [] : certificatesIn(further);
  const known = authorities ?? (added.length > 0 ? tls.rootCertificates : undefined);
  return tls.createSecureContext({
    minVersion: 'TLSv1.2',
    ...(known === undefined ? {} : { ca: [...known, ...added] }),
  });
}

const block = /-----BEGIN ((?:TRUSTED |X509 )?CERTIFICATE)-----[A-Za-z\d+/=\s]+-----END \1-----/g;

/**
 * The certificates of a PEM file; what else it holds is left aside.
 * @throws LoginError `ca-file` when there is none, or one that cannot be read
 */
export function certificatesIn(text: string): readonly string[] {
  const certificates = text.match(block) ?? [];
  if (certificates.length === 0 || !certificates.every(isCertificate)) {
    throw new LoginError({ kind: 'ca-file', reason: 'not-pem' });
  }
  return certificates;
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined;
  } catch {
    // OpenSSL's reason is nothing that a user could act on.
    return false;
  }
}
