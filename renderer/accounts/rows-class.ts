/** Once one row is selected, all of them show that they can be. */
export function rowsClass({ ids }: { readonly ids: ReadonlySet<string> }): string {
  return ids.size > 0 ? 'rows rows-selecting' : 'rows';
}
