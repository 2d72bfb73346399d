import type { Clipboard, ClipboardItem } from 'electron';

/** Plain text on the clipboard, the same on both shapes of Electron's API. */
export interface TextClipboard {
  /** True when clipboard history and cloud clipboards are told to leave the text alone. */
  readonly conceals: boolean;
  read(): Promise<string>;
  write(text: string): Promise<void>;
  clear(): void;
}

/** Electron's clipboard: promises from 44 on, plain values before. */
export interface ElectronClipboard {
  readText(): Promise<string> | string;
  writeText(text: string): Promise<void> | void;
  clear(): void;
  write?: Clipboard['write'];
}

export type ClipboardItemClass = new (
  ...parameters: ConstructorParameters<typeof ClipboardItem>
) => ClipboardItem;

function rawFormat(name: string): string {
  return `electron application/osclipboard;format="${name}"`;
}

/**
 * What clipboard managers look for before they keep a text. Windows wants the two flags as a DWORD
 * of 0: https://learn.microsoft.com/windows/win32/dataxchg/clipboard-formats#cloud-clipboard-and-clipboard-history-formats
 * macOS: http://nspasteboard.org, Linux: Klipper's hint, which KeePassXC sets too.
 */
export function concealment(platform: NodeJS.Platform): Record<string, string | Blob> {
  if (platform === 'win32') {
    const no = (): Blob => new Blob([new Uint8Array(4)]);
    return {
      [rawFormat('ExcludeClipboardContentFromMonitorProcessing')]: '1',
      [rawFormat('CanIncludeInClipboardHistory')]: no(),
      [rawFormat('CanUploadToCloudClipboard')]: no(),
    };
  }
  if (platform === 'darwin') return { [rawFormat('org.nspasteboard.ConcealedType')]: '1' };
  return { [rawFormat('x-kde-passwordManagerHint')]: 'secret' };
}

/**
 * Before 44 a second write replaces the first, so text and markers cannot go together:
 * https://github.com/electron/electron/issues/11838
 */
export function textClipboard(
  clipboard: ElectronClipboard,
  itemClass: ClipboardItemClass | undefined,
  platform: NodeJS.Platform,
): TextClipboard {
  const conceals = itemClass !== undefined && clipboard.write !== undefined;
  return {
    conceals,
    read: async () => clipboard.readText(),
    write: async (text) => {
      if (itemClass === undefined || clipboard.write === undefined) {
        await clipboard.writeText(text);
        return;
      }
      await clipboard.write([new itemClass({ 'text/plain': text, ...concealment(platform) })]);
    },
    clear: () => clipboard.clear(),
  };
}
