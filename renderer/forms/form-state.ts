import type {
  AccountView,
  CopyFormat,
  Environment,
  Field,
  ProviderView,
} from '../../preload/contract.ts';
import { environmentWord } from '../words/account-text.ts';

/** What an account form holds. The password is not in it: it stays in its input. */
export interface FormState {
  readonly label: string;
  readonly environment: Environment | null;
  readonly values: Readonly<Record<string, string>>;
  readonly rememberPassword: boolean;
  /** Only with a kept password. */
  readonly renewAutomatically: boolean;
  readonly remind: boolean;
  readonly copyFormat: CopyFormat;
}

function openFields(fields: readonly Field[]): readonly Field[] {
  return fields.filter((field) => field.kind !== 'password');
}

export function newForm(provider: ProviderView, taken: readonly string[]): FormState {
  return {
    label: suggestLabel(provider.name, null, taken),
    environment: null,
    values: Object.fromEntries(
      openFields(provider.fields).map(({ key, initial }) => [key, initial]),
    ),
    rememberPassword: false,
    renewAutomatically: false,
    remind: true,
    copyFormat: 'header',
  };
}

/** A field that the account does not know yet begins with the provider's initial value. */
export function formOf(account: AccountView, provider: ProviderView): FormState {
  return {
    label: account.label,
    environment: account.environment,
    values: Object.fromEntries(
      openFields(provider.fields).map(({ key, initial }) => [key, account.values[key] ?? initial]),
    ),
    rememberPassword: account.rememberPassword,
    // A password that was held in memory is gone after a restart.
    renewAutomatically: account.rememberPassword && account.renewal !== null,
    remind: account.remind,
    copyFormat: account.copyFormat,
  };
}

/** The provider's name; where another account has it, with the environment or else a number. */
export function suggestLabel(
  providerName: string,
  environment: Environment | null,
  taken: readonly string[],
): string {
  const inUse = new Set(taken.map((label) => label.toLocaleLowerCase()));
  const isFree = (label: string) => !inUse.has(label.toLocaleLowerCase());
  const named =
    `${providerName} ${environment === null ? '' : environmentWord(environment)}`.trim();
  if (isFree(providerName)) return providerName;
  let label = named;
  for (let count = 2; !isFree(label); count += 1) label = `${named} ${count}`;
  return label;
}

/** Where a password is sent. A kept one goes nowhere else without the user. */
const destination = new Set(['username', 'baseUrl', 'loginPath']);

/** What an edit asks for. A token depends on every value of the provider's form. */
export function editNeeds(
  before: Pick<AccountView, 'values' | 'rememberPassword'>,
  after: FormState,
): { readonly login: boolean; readonly password: boolean } {
  const changed = Object.entries(after.values)
    .filter(([key, value]) => before.values[key] !== value.trim())
    .map(([key]) => key);
  const login = changed.length > 0;
  const hasPassword = before.rememberPassword && !changed.some((key) => destination.has(key));
  return { login, password: !hasPassword && (login || after.rememberPassword) };
}
