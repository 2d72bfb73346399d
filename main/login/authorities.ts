import tls from 'node:tls';

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
