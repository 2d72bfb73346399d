export interface Screen {
  readonly name: string;
  /** From the list, with nothing open. */
  readonly open: () => Promise<void>;
  /** Back to it. */
  readonly close: () => Promise<void>;
}
