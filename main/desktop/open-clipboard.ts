import { clipboard, ClipboardItem } from 'electron';
import { textClipboard, type TextClipboard } from './electron-clipboard.ts';

/** The desktop's clipboard. */
export function openClipboard(): TextClipboard {
  // Undefined before Electron 44, whatever the types of the pinned one say.
  return textClipboard(clipboard, ClipboardItem, process.platform);
}
