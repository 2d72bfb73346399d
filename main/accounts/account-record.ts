import * as z from 'zod/mini';
import { catch as withFallback } from 'zod/mini';
import { copyFormats, environmentColors, keyrings, type Failure } from '../../preload/contract.ts';
import type { Account, StoredToken } from './account.ts';
import { renewalSchema } from './renewal-record.ts';

/**
 * Shapes only, no limits of length: whatever was accepted once must load for ever. Only secrets
 * sealed by the keyring exist on disk.
 */
const sealedSchema = z.object({
  in: z.literal('keyring'),
  ciphertext: z.string(),
  // Earlier versions did not write it, later ones may know more: it only helps to tell the user more.
  by: withFallback(z.nullable(z.enum(keyrings)), null),
});

const status = z.number();
const failureSchema: z.ZodMiniType<Failure> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bad-credentials'), status }),
  z.object({ kind: z.literal('rate-limited'), retryAt: z.nullable(z.number()) }),
  z.object({ kind: z.literal('server-error'), status }),
  z.object({
    kind: z.literal('unreachable'),
    reason: z.enum(['dns', 'refused', 'reset', 'other']),
  }),
  z.object({ kind: z.literal('timeout') }),
  z.object({
    kind: z.literal('tls'),
    reason: z.enum(['expired', 'self-signed', 'wrong-host', 'unknown-authority', 'other']),
  }),
  z.object({
    kind: z.literal('proxy'),
    reason: z.enum(['unreachable', 'credentials', 'locked', 'tls', 'unsupported', 'bad-address']),
  }),
  z.object({ kind: z.literal('proxy-refused'), status }),
  z.object({
    kind: z.literal('ca-file'),
    reason: z.enum(['missing', 'unreadable', 'not-pem']),
  }),
  z.object({ kind: z.literal('unexpected-redirect'), status }),
  z.object({
    kind: z.literal('unexpected-reply'),
    detail: z.enum([
      'status',
      'content-type',
      'encoding',
      'too-large',
      'malformed',
      'no-token',
      'bad-token',
      'bad-expiry',
    ]),
    status,
  }),
  z.object({
    kind: z.literal('bad-address'),
    reason: z.enum(['malformed', 'not-https', 'has-credentials']),
  }),
  z.object({ kind: z.literal('invalid-input'), field: z.string() }),
  z.object({ kind: z.literal('internal') }),
]);

const tokenSchema = z.object({
  sealed: sealedSchema,
  fingerprint: z.nullable(z.string()),
  header: z.object({ name: z.enum(['Authorization', 'Cookie']), prefix: z.string() }),
  issuedAt: z.number(),
  expiresAt: z.nullable(z.number()),
  expirySource: z.enum(['server', 'jwt', 'documented', 'session']),
  estimated: z.boolean(),
  realm: z.nullable(z.string()),
  remindersShown: z.array(z.union([z.number(), z.literal('away')])),
});

const accountSchema: z.ZodMiniType<Account> = z.object({
  id: z.uuid(),
  providerId: z.string(),
  label: z.string(),
  environment: z.nullable(z.object({ name: z.string(), color: z.enum(environmentColors) })),
  pinned: z.boolean(),
  values: z.record(z.string(), z.string()),
  sealedPassword: z.nullable(sealedSchema),
  token: z.nullable(tokenSchema),
  previousToken: z.nullable(tokenSchema),
  // A wish only: a format that this version does not know must not cost the account.
  copyFormat: withFallback(z.enum(copyFormats), 'header'),
  remind: z.boolean(),
  renewal: z.nullable(renewalSchema),
  // Only told to the user: a kind that this version does not know must not cost the account.
  lastFailure: withFallback(z.nullable(failureSchema), null),
  lastFailedAt: withFallback(z.nullable(z.number()), null),
  createdAt: z.number(),
});

const payloadSchema = z
  .object({ accounts: z.array(accountSchema) })
  .check(
    z.refine(({ accounts }) => new Set(accounts.map(({ id }) => id)).size === accounts.length),
  );

/** The accounts in a payload of the current schema version; null when it is anything else. */
export function accountsFrom(value: unknown): readonly Account[] | null {
  return payloadSchema.safeParse(value).data?.accounts ?? null;
}

/** `createPayloadPages` makes the same of accounts that it has seen before in less time. */
export function payloadOf(accounts: readonly Account[]): string {
  return JSON.stringify({ accounts: accounts.map(recordOf) });
}

/** A secret held in memory leaves nothing on disk: its account comes back signed out. */
export function recordOf(account: Account): Account {
  const token = inKeyring(account.token);
  const previousToken = inKeyring(account.previousToken);
  const sealedPassword = account.sealedPassword?.in === 'keyring' ? account.sealedPassword : null;
  return token === account.token &&
    previousToken === account.previousToken &&
    sealedPassword === account.sealedPassword
    ? account
    : { ...account, token, previousToken, sealedPassword };
}

function inKeyring(token: StoredToken | null): StoredToken | null {
  return token?.sealed.in === 'keyring' ? token : null;
}
