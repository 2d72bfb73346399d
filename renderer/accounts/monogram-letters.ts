/** Two letters that stand for a login API, made from its name: "withleaf.io" is "Wi". */
export function monogramLetters(name: string): string {
  const [first = '?', second = ''] = name.match(/[\p{L}\p{N}]/gu) ?? [];
  return first.toLocaleUpperCase() + second.toLocaleLowerCase();
}
