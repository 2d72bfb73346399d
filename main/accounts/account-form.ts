import type { Environment, RequestOf, Result } from '../../preload/contract.ts';
import { failed } from './failed.ts';
import { cleanLabel } from './label.ts';

type Values = Readonly<Record<string, string>>;

/** The parts of a form that the token does not depend on, fit to be shown anywhere. */
export function namesFrom(
  form: Pick<RequestOf<'editAccount'>, 'label' | 'environment'>,
): Result<{ readonly label: string; readonly environment: Environment | null }> {
  const label = cleanLabel(form.label);
  if (label === '') return failed({ kind: 'invalid-input', field: 'label' });
  const environment = form.environment && {
    ...form.environment,
    name: cleanLabel(form.environment.name),
  };
  return environment?.name === ''
    ? failed({ kind: 'invalid-input', field: 'environment' })
    : { ok: true, value: { label, environment } };
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
