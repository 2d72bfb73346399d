import { monogramLetters } from './monogram-letters.ts';

export function Monogram({ name }: { readonly name: string }) {
  return (
    <span className="monogram" aria-hidden="true">
      {monogramLetters(name)}
    </span>
  );
}
