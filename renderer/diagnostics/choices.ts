import type { AccountView } from '../../preload/contract.ts';

/** Nobody looks through more, and ten thousand would keep the window busy. */
export const mostChoices = 50;

/** What is chosen is always among them. */
export function choicesOf(found: readonly AccountView[], chosen: string): readonly AccountView[] {
  const first = found.slice(0, mostChoices);
  if (first.some(({ id }) => id === chosen)) return first;
  const other = found.find(({ id }) => id === chosen);
  return other === undefined ? first : [other, ...first.slice(0, mostChoices - 1)];
}
