import * as z from 'zod/mini';
import { catch as withFallback } from 'zod/mini';
import type { Failure } from '../../preload/contract.ts';
import type { RenewalState } from '../expiry/renewal.ts';

const kinds: Readonly<Record<Failure['kind'], true>> = {
  'bad-credentials': true,
  'rate-limited': true,
  'server-error': true,
  unreachable: true,
  timeout: true,
  tls: true,
  proxy: true,
  'proxy-refused': true,
  'ca-file': true,
  'unexpected-redirect': true,
  'unexpected-reply': true,
  'bad-address': true,
  'invalid-input': true,
  'not-found': true,
  'signed-out': true,
  'password-needed': true,
  'confirmation-needed': true,
  'vault-locked': true,
  'token-not-sealed': true,
  'token-unreadable': true,
  'not-saved': true,
  'export-failed': true,
  'nothing-to-export': true,
  'clipboard-failed': true,
  'autostart-failed': true,
  'shortcut-refused': true,
  'nothing-pinned': true,
  superseded: true,
  internal: true,
};

function isKind(value: unknown): value is Failure['kind'] {
  return typeof value === 'string' && Object.hasOwn(kinds, value);
}

export const renewalSchema: z.ZodMiniType<RenewalState> = z.object({
  attempts: z.array(z.number()),
  lastAttemptAt: z.nullable(z.number()),
  nextTryAt: z.nullable(z.number()),
  failuresInRow: z.number(),
  // A reason that this version does not know is one to wait for the user all the same.
  pausedBy: withFallback(z.nullable(z.custom<Failure['kind']>(isKind)), 'internal'),
});
