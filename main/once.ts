/** Makes it at the first call; what takes its time and is not needed at the start waits until then. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
