import type { Environment } from '../../preload/environments.ts';
import {
  copyFormatLabels,
  type AccountView,
  type ClipboardView,
  type CopyFormat,
} from '../../preload/views.ts';
import { durationText } from './time-left.ts';

type Named = Pick<AccountView, 'label' | 'environment'>;

/** How an account is called in a sentence: the environment is never left out. */
export function accountName({ label, environment }: Named): string {
  if (environment === null) return label;
  const said = label.toLocaleLowerCase().includes(environment.name.toLocaleLowerCase());
  return said ? label : `${label} ${environmentWord(environment)}`;
}

/** The login API, and as whom. */
export function whoText({
  providerName,
  values,
}: Pick<AccountView, 'providerName' | 'values'>): string {
  const who = values['username'] ?? '';
  return who === '' ? providerName : `${providerName} · ${who}`;
}

/** "Production" in the middle of a sentence; "QA west" stays as it is. */
export function environmentWord({ name }: Environment): string {
  return /^\p{Lu}\p{Ll}+$/u.test(name) ? name.toLocaleLowerCase() : name;
}

type Copied = Pick<ClipboardView, 'which' | 'format'>;

/** In the middle of a sentence. */
const copyFormatNames: Readonly<Record<CopyFormat, string>> = {
  ...copyFormatLabels,
  header: 'header line',
  value: 'header value',
  token: 'bare token',
};

/** Said once to screen readers. `clearsInMs` is null when the clipboard is not cleared. */
export function copiedText(account: Named, copied: Copied, clearsInMs: number | null): string {
  const name = accountName(account);
  const what = copied.which === 'previous' ? `Previous token of ${name}` : name;
  return `${what} copied${asText(copied)}${clearsText(', ', clearsInMs)}`;
}

/** Shown in the row while the copy is on the clipboard. */
export function receiptText(copied: Copied, clearsInMs: number | null): string {
  const what = copied.which === 'previous' ? 'Previous token copied' : 'Copied';
  return `${what}${asText(copied)}${clearsText(' · ', clearsInMs)}`;
}

/** The header line is what is expected. A row has no place for a longer name. */
function asText({ format }: Copied): string {
  if (format === 'header') return '';
  return format === 'postman' ? ' as Postman' : ` as ${copyFormatNames[format]}`;
}

function clearsText(before: string, clearsInMs: number | null): string {
  return clearsInMs === null ? '' : `${before}clears in ${durationText(clearsInMs)}`;
}

export function copyAsAction(format: CopyFormat): string {
  return `Copy as ${copyFormatNames[format]}`;
}

const doneTexts = {
  added: (name: string) => `${name} added`,
  saved: (name: string) => `${name} saved`,
  renewed: (name: string) => `${name} renewed`,
  'signed-out': (name: string) => `${name} signed out`,
};

/** Said once to screen readers. */
export function doneText(account: Named, done: keyof typeof doneTexts): string {
  return doneTexts[done](accountName(account));
}
