/** Appears after 300 ms: what is over sooner needs no progress. */
export function Progress({ text }: { readonly text: string }) {
  return (
    <span className="late progress muted">
      <span className="spinner" aria-hidden="true" />
      {text}
    </span>
  );
}
