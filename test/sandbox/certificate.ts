import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface Certificate {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
  readonly commonName: string;
}

interface Wanted {
  readonly commonName?: string;
  /** DNS names; an address of IPv4 in dots. */
  readonly hosts?: readonly string[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** Who signs it; itself, unless another one is given. */
  readonly issuer?: Certificate;
  /** It may sign others. */
  readonly isAuthority?: boolean;
}

const dayMs = 86_400_000;

/**
 * A certificate, written in DER by hand: Node makes keys and signatures but no certificates, and not
 * every machine has openssl. Valid today and for this machine, unless something else is wanted.
 */
export function createCertificate(wanted: Wanted = {}): Certificate {
  const {
    commonName = 'sandbox',
    hosts = ['localhost', '127.0.0.1'],
    notBefore = new Date(Date.now() - dayMs),
    notAfter = new Date(Date.now() + dayMs),
    issuer,
    isAuthority = false,
  } = wanted;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(objectId('2a8648ce3d040302'));
  const extensions = isAuthority
    ? sequence(extension('551d13', sequence(der(0x01, Buffer.from([0xff])))))
    : sequence(extension('551d11', sequence(...hosts.map(generalName))));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    // The first bit is the sign, and a serial number is positive.
    der(0x02, Buffer.from([1, ...randomBytes(8)])),
    algorithm,
    nameOf(issuer?.commonName ?? commonName),
    sequence(time(notBefore), time(notAfter)),
    nameOf(commonName),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signature = sign('sha256', body, issuer ? createPrivateKey(issuer.key) : privateKey);
  const certificate = sequence(body, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = certificate.toString('base64').replaceAll(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    commonName,
  };
}

function nameOf(commonName: string): Buffer {
  return sequence(set(sequence(objectId('550403'), der(0x0c, Buffer.from(commonName)))));
}

function extension(id: string, value: Buffer): Buffer {
  return sequence(objectId(id), der(0x04, value));
}

function generalName(host: string): Buffer {
  return /^[\d.]+$/.test(host)
    ? der(0x87, Buffer.from(host.split('.').map(Number)))
    : der(0x82, Buffer.from(host));
}

function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);
}

/** In as few bytes as it takes: Chromium's TLS library, which Electron has, reads no other. */
function lengthOf(length: number): readonly number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

function sequence(...contents: readonly Buffer[]): Buffer {
  return der(0x30, ...contents);
}

function set(...contents: readonly Buffer[]): Buffer {
  return der(0x31, ...contents);
}

function objectId(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

/** With two digits for the year, as it has to be until 2049: https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5 */
function time(date: Date): Buffer {
  return der(
    0x17,
    Buffer.from(
      date
        .toISOString()
        .slice(2)
        .replaceAll(/[-:T]|\.\d+/g, ''),
    ),
  );
}
