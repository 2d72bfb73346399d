import type {
  AccountDiagnosis,
  AccountView,
  DiagnosisStep,
  DiagnosisStepName,
  Failure,
  Finding,
} from '../../preload/contract.ts';
import type { Clock } from '../expiry/clock.ts';
import { skewToTell } from '../expiry/server-clock.ts';
import { loginUrl } from '../login/address.ts';
import { connectionFailure } from '../login/http-failure.ts';
import type { Probe } from '../login/probe.ts';
import { LoginError } from '../login/provider.ts';

/** For each step. A login may take longer, but nobody looks at a check for that long. */
const stepDeadlineMs = 8_000;

export interface DiagnoseOptions {
  readonly probe: Probe;
  readonly clock: Pick<Clock, 'now' | 'setTimer'>;
}

/** Follows the way of a login up to the server and sends none. Steps after a failed one are not tried. */
export async function diagnose(
  account: AccountView,
  { probe, clock }: DiagnoseOptions,
): Promise<AccountDiagnosis> {
  const steps = new Map<DiagnosisStepName, DiagnosisStep>();
  const put = (
    step: DiagnosisStepName,
    state: DiagnosisStep['state'],
    found: Finding | null,
    failure: Failure | null = null,
  ): void => void steps.set(step, { step, state, found, failure });

  let at: DiagnosisStepName = 'address';
  const within = <T>(run: (signal: AbortSignal) => Promise<T>) => withinDeadline(clock, run);

  async function follow(): Promise<void> {
    const { baseUrl = '', loginPath = '' } = account.values;
    const url = loginUrl({ baseUrl, loginPath });
    put('address', 'ok', { kind: 'host', host: url.host });

    at = 'proxy';
    const routes = await within(() => probe.routes(url));
    const proxies = routes.map((route) => (route === null ? null : new URL(route.origin).host));
    const way: Finding = { kind: 'routes', proxies };
    put('proxy', 'ok', way);

    at = 'dns';
    if (proxies[0] === null) {
      const addresses = await within(() => probe.resolve(url));
      put('dns', 'ok', { kind: 'resolved', addresses });
    } else put('dns', 'unchecked', { kind: 'resolved-by-proxy' });

    at = 'tls';
    if (url.protocol === 'https:') {
      const shown = await within((signal) => probe.handshake(url, routes, signal));
      const { expiresAt, failure } = shown;
      const found: Finding = { kind: 'certificate', issuer: plainText(shown.issuer), expiresAt };
      put('tls', failure === null ? 'ok' : 'problem', found, failure);
      if (failure !== null) return;
    } else put('tls', 'unchecked', { kind: 'no-tls' });

    at = 'endpoint';
    const { status, receivedAt, serverDate } = await within((signal) => probe.ask(url, signal));
    put('endpoint', 'ok', { kind: 'answered', status });

    at = 'clock';
    const skewMs = serverDate === null ? null : receivedAt - serverDate;
    const isOff = skewToTell(serverDate, receivedAt) !== null;
    put('clock', stateOf(isOff ? false : skewMs === null ? null : true), { kind: 'clock', skewMs });
  }

  try {
    await follow();
  } catch (error) {
    const failure = error instanceof LoginError ? error.failure : connectionFailure(error);
    // The proxy is found out when it is used.
    const isOfProxy = failure.kind === 'proxy' || failure.kind === 'proxy-refused';
    const step = isOfProxy ? 'proxy' : at;
    put(step, 'problem', steps.get(step)?.found ?? null, failure);
  }
  for (const step of ['address', 'proxy', 'dns', 'tls', 'endpoint', 'clock'] as const) {
    if (!steps.has(step)) put(step, 'unchecked', null);
  }
  const now = clock.now();
  return {
    accountId: account.id,
    checkedAt: now,
    steps: [...steps.values(), credentialsStep(account), expiryStep(account, now)],
  };
}

function stateOf(good: boolean | null): DiagnosisStep['state'] {
  if (good === null) return 'unchecked';
  return good ? 'ok' : 'problem';
}

/** What the last login said. Nothing is tried: a password that is wrong might lock the user out. */
function credentialsStep({ lastFailure, lastFailedAt, token }: AccountView): DiagnosisStep {
  const good = lastFailure === null ? (token === null ? null : true) : false;
  const found: Finding =
    lastFailure === null
      ? { kind: 'accepted', at: token?.issuedAt ?? null }
      : { kind: 'refused', at: lastFailedAt };
  return {
    step: 'credentials',
    state: stateOf(good),
    found,
    failure: lastFailure,
  };
}

function expiryStep({ token, status }: AccountView, now: number): DiagnosisStep {
  const step = 'expiry';
  if (token === null)
    return { step, state: 'problem', found: null, failure: { kind: 'signed-out' } };
  const { expiresAt, expirySource: source, estimated } = token;
  const found: Finding = { kind: 'expiry', expiresAt, source, estimated };
  if (status === 'locked')
    return { step, state: 'problem', found, failure: { kind: 'vault-locked', sealedBy: null } };
  if (status === 'unreadable')
    return { step, state: 'problem', found, failure: { kind: 'token-unreadable' } };
  return { step, state: stateOf(expiresAt === null || expiresAt > now), found, failure: null };
}

/** A certificate may call itself anything; shown is a short line. */
function plainText(text: string | null): string | null {
  const line =
    text
      ?.replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
      .trim()
      .slice(0, 64) ?? '';
  return line === '' ? null : line;
}

/** @throws LoginError `timeout`; what `run` throws */
async function withinDeadline<T>(
  clock: Pick<Clock, 'setTimer'>,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let cancel = (): void => {};
  const late = new Promise<never>((_resolve, reject) => {
    cancel = clock.setTimer(stepDeadlineMs, () => {
      reject(new LoginError({ kind: 'timeout' }));
      controller.abort();
    });
  });
  try {
    return await Promise.race([run(controller.signal), late]);
  } finally {
    cancel();
  }
}
