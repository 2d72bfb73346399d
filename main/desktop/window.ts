import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { eventChannel } from '../../preload/channels.ts';
import type { Events } from '../../preload/contract.ts';
import type { Page } from './page-session.ts';
import { boundsOnScreen, type WindowBounds } from './window-bounds.ts';
import { followZoom } from './zoom.ts';

export interface AppWindow {
  /** Makes the window on first use, else brings it to the front. */
  open(): void;
  send<E extends keyof Events>(event: E, payload: Events[E]): void;
  /** Sends as soon as the page listens: right away, or once a new window has loaded. */
  openAndSend<E extends keyof Events>(event: E, payload: Events[E]): void;
  /** The page asked for its first state, so its listeners are there. */
  pageIsListening(): void;
  isOpen(): boolean;
  /** At once, whatever the page does. */
  close(): void;
  /** The contents of the window while there is one: whom `ipc.ts` trusts. */
  contents(): unknown;
  stop(): void;
}

export interface AppWindowOptions {
  readonly title: string;
  /** Asked once, when a window is first wanted. */
  readonly openPage: () => Page;
  readonly preload: string;
  readonly icon: string;
  readonly devTools: boolean;
  readonly bounds: () => WindowBounds | null;
  readonly onBounds: (bounds: WindowBounds) => void;
  readonly onFocus: () => void;
}

const smallest = { width: 360, height: 420 };
const usual = { width: 880, height: 700 };

/** An app without a dock icon does not come to the front with its window. */
function comeToFront(): void {
  if (process.platform === 'darwin') app.focus({ steal: true });
}

/** The window exists only while it is open: a hidden one costs 50 MB and its timers. */
export function createAppWindow(options: AppWindowOptions): AppWindow {
  let window: BrowserWindow | undefined;
  let page: Page | undefined;
  let stopped = false;
  let listening = false;
  let waiting: (() => void)[] = [];

  function make({ session, url }: Page): BrowserWindow {
    const made = new BrowserWindow({
      ...usual,
      ...boundsOnScreen(
        options.bounds(),
        screen.getAllDisplays().map(({ workArea }) => workArea),
      ),
      minWidth: smallest.width,
      minHeight: smallest.height,
      title: options.title,
      icon: options.icon,
      autoHideMenuBar: true,
      // Shown at once, in the colour of the page: what is on it comes as soon as it can be painted.
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#f6f7f9',
      webPreferences: {
        preload: options.preload,
        session,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        plugins: false,
        spellcheck: false,
        devTools: options.devTools,
      },
    });
    followZoom(made.webContents, process.platform);
    made.on('focus', options.onFocus);
    made.webContents.on('did-start-loading', () => {
      listening = false;
    });
    // A dead page would stay on the screen, blank; the next open makes a new one.
    made.webContents.on('render-process-gone', () => made.destroy());
    // Not "closed": closing asks the page first, and who asks for a window meanwhile gets a new one.
    made.on('close', () => {
      options.onBounds(made.getNormalBounds());
      forget(made);
    });
    made.on('closed', () => forget(made));
    // Rejects when the window is closed while it loads, and shows an error page when it cannot.
    void made.loadURL(url).catch(() => {});
    return made;
  }

  function forget(gone: BrowserWindow): void {
    if (window !== gone) return;
    window = undefined;
    listening = false;
    waiting = [];
  }

  function bringForward(shown: BrowserWindow): void {
    if (shown.isMinimized()) shown.restore();
    shown.show();
    shown.focus();
    comeToFront();
  }

  function open(): void {
    if (window !== undefined) bringForward(window);
    else if (!stopped) {
      page ??= options.openPage();
      window = make(page);
      comeToFront();
    }
  }

  function send<E extends keyof Events>(event: E, payload: Events[E]): void {
    window?.webContents.send(eventChannel(event), payload);
  }

  return {
    open,
    send,
    openAndSend: (event, payload) => {
      open();
      if (listening) send(event, payload);
      else waiting.push(() => send(event, payload));
    },
    pageIsListening: () => {
      listening = true;
      for (const deliver of waiting.splice(0)) deliver();
    },
    isOpen: () => window !== undefined,
    close: () => window?.destroy(),
    contents: () => window?.webContents,
    stop: () => {
      stopped = true;
      if (window !== undefined) options.onBounds(window.getNormalBounds());
      window?.destroy();
    },
  };
}
