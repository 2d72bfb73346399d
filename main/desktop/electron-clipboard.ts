import type { Clipboard, ClipboardItem } from 'electron';

/** Plain text on the clipboard, the same on both shapes of Electron's API. */
export interface TextClipboard {
  read(): Promise<string>;
  write(text: string): Promise<void>;
  clear(): void;
}

/** Electron's clipboard: promises from 44 on, plain values before; likewise what is marked on Linux. */
export interface ElectronClipboard {
  readText(type?: 'selection'): Promise<string> | string;
  writeText(text: string, type?: 'selection'): Promise<void> | void;
  clear(type?: 'selection'): void;
  write?: Clipboard['write'];
  readonly selection?: Pick<Clipboard, 'readText' | 'writeText' | 'clear'>;
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
 * Concealed from clipboard history where that can be. Before 44 a second write replaces the first, so text and markers cannot go together:
 * https://github.com/electron/electron/issues/11838
 */
export function textClipboard(
  clipboard: ElectronClipboard,
  itemClass: ClipboardItemClass | undefined,
  platform: NodeJS.Platform,
): TextClipboard {
  const { write } = clipboard;

  async function writeText(text: string): Promise<void> {
    if (itemClass !== undefined && write !== undefined) {
      try {
        const item = new itemClass({ 'text/plain': text, ...concealment(platform) });
        await write.call(clipboard, [item]);
        return;
      } catch {
        // A desktop that refuses the marks shall still get the text; a text that is refused too fails below.
      }
    }
    await clipboard.writeText(text);
  }

  return {
    read: async () => clipboard.readText(),
    write:
      platform === 'linux' ? (text) => keepingSelection(clipboard, text, writeText) : writeText,
    clear: () => clipboard.clear(),
  };
}

/**
 * On Linux Chromium writes what is copied over what is marked with the mouse as well, where a middle
 * click pastes it and no clearing of the clipboard reaches it. So what was marked is put back.
 * https://source.chromium.org/chromium/chromium/src/+/main:ui/base/clipboard/clipboard_ozone.cc
 */
async function keepingSelection(
  clipboard: ElectronClipboard,
  text: string,
  writeText: (text: string) => Promise<void>,
): Promise<void> {
  const { selection } = clipboard;
  const marked = await (selection ? selection.readText() : clipboard.readText('selection'));
  try {
    await writeText(text);
  } finally {
    if (marked === '' || marked === text) {
      if (selection) selection.clear();
      else clipboard.clear('selection');
    } else {
      await (selection ? selection.writeText(marked) : clipboard.writeText(marked, 'selection'));
    }
  }
}
