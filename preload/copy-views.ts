/** What is copied of a token, and how it is called. */

export const copyFormats = [
  'header',
  'value',
  'token',
  'curl',
  'httpie',
  'powershell',
  'env',
  'postman',
] as const;
export type CopyFormat = (typeof copyFormats)[number];

/** How tray and window call them. */
export const copyFormatLabels: Readonly<Record<CopyFormat, string>> = {
  header: 'Header line',
  value: 'Header value',
  token: 'Bare token',
  curl: 'curl',
  httpie: 'HTTPie',
  powershell: 'PowerShell',
  env: '.env line',
  postman: 'Postman environment',
};

/** The token that a login brought last, or the one that it took the place of. */
export const whichTokens = ['current', 'previous'] as const;
export type WhichToken = (typeof whichTokens)[number];

/** What we put on the clipboard and still hold there. */
export interface ClipboardView {
  readonly accountId: string;
  readonly which: WhichToken;
  readonly format: CopyFormat;
  /** Epoch ms; null when clearing is off. */
  readonly clearsAt: number | null;
}
