import type { CopyFormat, Result, WhichToken } from '../../preload/contract.ts';
import { formatToken } from './copy-formats.ts';
import type { OpenToken } from './open-token.ts';

/** Opens an account's token and writes it in a format to copy. */
export function createHeaderText(
  openToken: (id: string, which: WhichToken) => Promise<Result<OpenToken>>,
) {
  return async (
    id: string,
    format: CopyFormat,
    which: WhichToken = 'current',
  ): Promise<Result<string>> => {
    const opened = await openToken(id, which);
    return opened.ok ? { ok: true, value: formatToken(opened.value, format) } : opened;
  };
}
