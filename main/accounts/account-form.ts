import type { RequestOf, Result } from '../../preload/contract.ts';
import { freshRenewal, type RenewalState } from '../expiry/renewal.ts';
import type { Account } from './account.ts';
import { failed } from './failed.ts';
import { cleanLabel } from './label.ts';

type Values = Readonly<Record<string, string>>;

/** The parts of a form that the token does not depend on; the names are fit to be shown anywhere. */
export function choicesFrom(
  form: Pick<
    RequestOf<'editAccount'>,
    'label' | 'environment' | 'copyFormat' | 'remind' | 'renewAutomatically' | 'rememberPassword'
  >,
  before: RenewalState | null,
): Result<Pick<Account, 'label' | 'environment' | 'copyFormat' | 'remind' | 'renewal'>> {
  const label = cleanLabel(form.label);
  if (label === '') return failed({ kind: 'invalid-input', field: 'label' });
  const environment = form.environment && {
    ...form.environment,
    name: cleanLabel(form.environment.name),
  };
  if (environment?.name === '') return failed({ kind: 'invalid-input', field: 'environment' });
  const { copyFormat, remind, renewAutomatically, rememberPassword } = form;
  if (renewAutomatically && !rememberPassword) {
    return failed({ kind: 'invalid-input', field: 'renewAutomatically' });
  }
  const renewal = renewAutomatically ? (before ?? freshRenewal) : null;
  return { ok: true, value: { label, environment, copyFormat, remind, renewal } };
}

/** All values: the token depends on each. Outer spaces were never kept. */
export function sameValues(kept: Values, given: Values): boolean {
  return [...new Set([...Object.keys(kept), ...Object.keys(given)])].every((key) =>
    sameValue(kept, given, key),
  );
}

/** To another user, another server, or another part of it. */
export function sentElsewhere(kept: Values, given: Values): boolean {
  return !['username', 'baseUrl', 'loginPath'].every((key) => sameValue(kept, given, key));
}

function sameValue(kept: Values, given: Values, key: string): boolean {
  return kept[key] === given[key]?.trim();
}
