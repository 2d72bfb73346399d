import type {
  AccountView,
  ClipboardView,
  CopyFormat,
  Environment,
} from '../../preload/contract.ts';
import { durationText } from './time-left.ts';

type Named = Pick<AccountView, 'label' | 'environment'>;

/** How an account is called in a sentence: the environment is never left out. */
export function accountName({ label, environment }: Named): string {
  if (environment === null) return label;
  const said = label.toLocaleLowerCase().includes(environment.name.toLocaleLowerCase());
  return said ? label : `${label} ${environmentWord(environment)}`;
}

/** "Production" in the middle of a sentence; "QA west" stays as it is. */
export function environmentWord({ name }: Environment): string {
  return /^\p{Lu}\p{Ll}+$/u.test(name) ? name.toLocaleLowerCase() : name;
}

export const copyFormatNames = {
  header: 'header line',
  value: 'header value',
  token: 'bare token',
  curl: 'curl -H',
} as const satisfies Record<CopyFormat, string>;

/** Said once to screen readers. `clearsInMs` is null when the clipboard is not cleared. */
export function copiedText(account: Named, clearsInMs: number | null): string {
  const what = `${accountName(account)} copied`;
  return clearsInMs === null ? what : `${what}, clears in ${durationText(clearsInMs)}`;
}

/** Shown in the row while the copy is on the clipboard. */
export function receiptText(
  { which, format }: Pick<ClipboardView, 'which' | 'format'>,
  clearsInMs: number | null,
): string {
  const what = which === 'previous' ? 'Previous token copied' : 'Copied';
  const copied = format === 'header' ? what : `${what} as ${copyFormatNames[format]}`;
  return clearsInMs === null ? copied : `${copied} · clears in ${durationText(clearsInMs)}`;
}
