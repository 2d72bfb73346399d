/**
 * Quoting of text of which every character is printable ASCII or a space, so that a line stays a
 * line. Nothing in it means anything to the program that reads the result.
 */

const plainWord = /^[\w@%+=:,./-]+$/;

/**
 * One word for sh, bash, zsh and fish. Single quotes hold everything but themselves, and in fish a
 * backslash: https://fishshell.com/docs/current/language.html#quotes. Both stand outside.
 */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, String.raw`'\$&'`)}'`;
}

/** As it is where a shell takes it so: an address that a path is typed to the end of. */
export function shellWord(text: string): string {
  return plainWord.test(text) ? text : shellQuoted(text);
}

/** https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules */
export function powerShellQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function powerShellWord(text: string): string {
  return /^[\w:./-]+$/.test(text) ? text : powerShellQuoted(text);
}

/**
 * The value of a line that a shell sources and a reader of .env files reads. There is no standard:
 * some readers know no quotes, so a usual token has none; most know no escapes, and both kinds of
 * quote only whole. A text that no reader but a shell could be given is written for the shell, which
 * would else run what is in it.
 */
export function envQuoted(text: string): string {
  if (plainWord.test(text)) return text;
  if (!text.includes("'")) return `'${text}'`;
  return /["$`\\]/.test(text) ? shellQuoted(text) : `"${text}"`;
}
