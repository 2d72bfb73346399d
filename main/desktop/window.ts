import { app, BrowserWindow, nativeTheme, screen, type Session } from 'electron';
import { eventChannel, type Events } from '../../preload/contract.ts';
import type { WindowBounds } from './preferences-schema.ts';
import { boundsOnScreen } from './window-bounds.ts';

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
  readonly url: string;
  readonly preload: string;
  readonly icon: string;
  readonly session: Session;
  readonly devTools: boolean;
  readonly bounds: () => WindowBounds | null;
  readonly onBounds: (bounds: WindowBounds) => void;
  readonly onFocus: () => void;
}

const smallest = { width: 360, height: 420 };
const usual = { width: 880, height: 700 };

/** The window exists only while it is open: a hidden one costs 50 MB and its timers. */
export function createAppWindow(options: AppWindowOptions): AppWindow {
  let window: BrowserWindow | undefined;
  let ready = false;
  let stopped = false;
  let listening = false;
  let waiting: (() => void)[] = [];

  function make(): BrowserWindow {
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
      show: false,
      autoHideMenuBar: true,
      // The colour of the page, so that the window does not flash before its first paint.
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#f6f7f9',
      webPreferences: {
        preload: options.preload,
        session: options.session,
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
    made.once('ready-to-show', () => {
      ready = true;
      show(made);
    });
    made.on('focus', options.onFocus);
    made.webContents.on('did-start-loading', () => {
      listening = false;
    });
    // A dead page would stay on the screen, blank; the next open makes a new one.
    made.webContents.on('render-process-gone', () => made.destroy());
    made.on('close', () => options.onBounds(made.getNormalBounds()));
    made.on('closed', () => {
      window = undefined;
      ready = false;
      listening = false;
      waiting = [];
    });
    void made.loadURL(options.url).catch(() => {
      // Also rejects when the window is closed while it loads; then there is nothing to show.
      if (!made.isDestroyed()) show(made);
    });
    return made;
  }

  function show(shown: BrowserWindow): void {
    shown.show();
    shown.focus();
    // An app without a dock icon does not come to the front with its window.
    if (process.platform === 'darwin') app.focus({ steal: true });
  }

  function open(): void {
    if (stopped) return;
    if (window === undefined) {
      window = make();
      return;
    }
    if (window.isMinimized()) window.restore();
    // Before its first paint it would be an empty frame; it shows itself then.
    if (ready) show(window);
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
