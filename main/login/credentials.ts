import type { Field, Result } from '../../preload/contract.ts';
import { isLoginPath, normalizeBaseUrl } from './address.ts';
import { LoginError, type Credentials, type LoginFailure, type Provider } from './provider.ts';

/** The fields that are kept with an account, which is all of them but the password. */
function keptFields(provider: Provider): readonly Field[] {
  return provider.fields.filter(({ kind }) => kind !== 'password');
}

/** The values that a token depends on: after a change of one of them it is another token. */
export function tokenKeys(provider: Provider): readonly string[] {
  return keptFields(provider).map(({ key }) => key);
}

/**
 * What a form said, checked against the provider's fields. Nothing is filled in: a missing value is
 * as wrong as an unknown one. Outer spaces are dropped, but never those of a password.
 */
export function credentialsFrom(
  provider: Provider,
  values: Readonly<Record<string, string>>,
  password: string,
): Result<Credentials> {
  try {
    return { ok: true, value: checked(provider, values, password) };
  } catch (error) {
    if (error instanceof LoginError) return { ok: false, failure: error.failure };
    throw error;
  }
}

function checked(
  provider: Provider,
  values: Readonly<Record<string, string>>,
  password: string,
): Credentials {
  const known = new Map<string, string>();
  for (const field of keptFields(provider)) known.set(field.key, checkedValue(field, values));
  const unknown = Object.keys(values).find((key) => !known.has(key));
  if (unknown !== undefined) throw invalid(unknown);
  if (password === '') throw invalid('password');
  const { username = '', baseUrl = '', loginPath = '', ...options } = Object.fromEntries(known);
  return { username, password, baseUrl, loginPath, options };
}

function checkedValue(field: Field, values: Readonly<Record<string, string>>): string {
  const { key, kind } = field;
  const value = Object.hasOwn(values, key) ? values[key]?.trim() : undefined;
  if (value === undefined || !isLegal(field, value)) throw invalid(key);
  return kind === 'url' ? normalizeBaseUrl(value) : value;
}

function isLegal({ key, kind, choices }: Field, value: string): boolean {
  if (value === '' || /\p{C}/u.test(value)) return false;
  switch (kind) {
    case 'choice':
      return choices?.some((choice) => choice.value === value) ?? false;
    case 'email':
      return /^[^\s@]+@[^\s@]+$/.test(value);
    case 'text':
      return key !== 'loginPath' || isLoginPath(value);
    case 'url':
    case 'password':
      return true;
  }
}

function invalid(field: string): LoginError {
  const failure: LoginFailure = { kind: 'invalid-input', field };
  return new LoginError(failure);
}
