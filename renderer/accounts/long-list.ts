/** More rows than that take longer to make than anyone waits. */
const mostRows = 100;

/** Whether a list of so many rows has only those on the screen. */
export function isLong(count: number): boolean {
  return count > mostRows;
}
