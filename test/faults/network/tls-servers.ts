import type { TLSSocket, TlsOptions } from 'node:tls';
import type { LoginFailure } from '../../../main/login/provider.ts';
import { createCertificate, type Certificate } from '../../sandbox/certificate.ts';
import { answers } from '../../sandbox/hostile-answers.ts';
import {
  httpReply,
  startByteServer,
  startRawServer,
  type Answer,
} from '../../sandbox/raw-server.ts';
import { cut, head, late, refused } from './reply-parts.ts';
import { goodAnswer, goodBody, json } from './trial.ts';

interface Started {
  readonly port: number;
  /** The requests that got through. */
  readonly requests: readonly string[];
  stop(): Promise<void>;
}

/** A server of `login.example`, and what a login there ends with; null for a token. */
export type TlsServers = Readonly<
  Record<string, readonly [LoginFailure | null, () => Promise<Started>]>
>;

const dayMs = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * dayMs);

/** The company's, which is in the setting. */
export const company = createCertificate({ commonName: 'company', isAuthority: true });
const overAged = createCertificate({
  commonName: 'company before',
  isAuthority: true,
  notAfter: inDays(-0.5),
});
const nobody = createCertificate({ commonName: 'nobody', isAuthority: true });
export const trusted = company.cert + overAged.cert;

type Wanted = NonNullable<Parameters<typeof createCertificate>[0]>;

function leaf(wanted: Wanted = {}): Certificate {
  return createCertificate({ hosts: ['login.example'], issuer: company, ...wanted });
}

const good = leaf();
export const proxyCertificate = leaf({ hosts: ['proxy.example'] });

function serves(options: TlsOptions, answer: Answer = goodAnswer): () => Promise<Started> {
  return () => startRawServer(answer, options);
}

function chain(...certificates: readonly [Certificate, ...Certificate[]]): TlsOptions {
  return { key: certificates[0].key, cert: certificates.map(({ cert }) => cert).join('') };
}

function reacts(react: Parameters<typeof startByteServer>[0]): () => Promise<Started> {
  return async () => ({ ...(await startByteServer(react)), requests: [] });
}

/** Without the alert that says that nothing follows. */
function cutsAfter(bytes: Uint8Array | string): Answer {
  return (socket) => void (socket as TLSSocket).write(bytes, () => socket.destroy());
}

function tls(reason: Extract<LoginFailure, { kind: 'tls' }>['reason']): LoginFailure {
  return { kind: 'tls', reason };
}

/** OpenSSL wants to be asked for what is that old; Electron's TLS library does not know the word. */
const oldCiphers = process.versions['electron'] === undefined ? { ciphers: 'ALL@SECLEVEL=0' } : {};
const { key, cert } = good;
const whole = httpReply(200, json, goodBody);

export const tlsServers: TlsServers = {
  'an authority from the setting': [null, serves(good)],
  'its chain too': [null, serves(chain(good, company))],
  'a certificate that has expired': [
    tls('expired'),
    serves(leaf({ notBefore: inDays(-2), notAfter: inDays(-1) })),
  ],
  'a certificate of tomorrow': [
    tls('expired'),
    serves(leaf({ notBefore: inDays(1), notAfter: inDays(2) })),
  ],
  'an authority that has expired': [tls('expired'), serves(leaf({ issuer: overAged }))],
  'a self-signed certificate': [
    tls('self-signed'),
    serves(createCertificate({ hosts: ['login.example'] })),
  ],
  'the certificate of another host': [tls('wrong-host'), serves(leaf({ hosts: ['api.leaf.eco'] }))],
  'the certificate of an address': [tls('wrong-host'), serves(leaf({ hosts: ['127.0.0.1'] }))],
  'a certificate without a host': [tls('wrong-host'), serves(leaf({ hosts: [] }))],
  'an unknown authority': [tls('unknown-authority'), serves(leaf({ issuer: nobody }))],
  'an unknown authority and its chain': [
    tls('unknown-authority'),
    serves(chain(leaf({ issuer: nobody }), nobody)),
  ],
  'a certificate signed by one that may not': [
    tls('other'),
    serves(chain(leaf({ commonName: 'below', issuer: good }), good)),
  ],
  'TLS 1.1': [
    tls('other'),
    serves({ key, cert, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ...oldCiphers }),
  ],
  'a certificate of ours is wanted': [
    tls('other'),
    serves({ key, cert, maxVersion: 'TLSv1.2', requestCert: true, rejectUnauthorized: true }),
  ],
  'no TLS': [tls('other'), reacts((socket) => socket.end(httpReply(400, {})))],
  'bytes that are no TLS': [tls('other'), reacts((socket) => socket.end('SSH-2.0-OpenSSH\r\n'))],
  'cut in the handshake': [cut, reacts((socket) => socket.destroy())],
  'reset in the handshake': [cut, reacts((socket) => socket.resetAndDestroy())],
  'silent in the handshake': [late, reacts(() => {})],
  'cut after the headers': [cut, serves(good, cutsAfter(`${head}Content-Length: 99\r\n\r\n`))],
  'cut in the body': [cut, serves(good, cutsAfter(whole.subarray(0, -1)))],
  'cut after the body': [null, serves(good, cutsAfter(whole))],
  'cut in a body without a length': [
    refused('malformed'),
    serves(good, cutsAfter(`${head}\r\n${goodBody.slice(0, -1)}`)),
  ],
  'a body without a length': [null, serves(good, answers(`${head}\r\n${goodBody}`))],
};
