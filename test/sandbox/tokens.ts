import { createHmac, randomBytes, randomUUID } from 'node:crypto';

const key = randomBytes(32);

/** A signed JWT as login APIs issue them, never the same twice. */
export function issueJwt(subject: string, issuedAt: number, expiresAt: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    sub: subject,
    iat: Math.floor(issuedAt / 1_000),
    exp: Math.floor(expiresAt / 1_000),
    jti: randomUUID(),
  };
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}

export function issueOpaqueToken(): string {
  return randomBytes(24).toString('base64url');
}
