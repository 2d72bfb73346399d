import { nativeTheme } from 'electron';
import type { AnswerCommand } from './answer-command.ts';
import { openAppWindow } from './desktop/open-window.ts';
import type { AppWindow, AppWindowOptions } from './desktop/window.ts';
import { readWindowLook } from './desktop/window-look.ts';
import type { Log } from './log.ts';
import { openIpc } from './open-ipc.ts';

/** What the rest of the app has for the window. */
export interface WindowApp extends Pick<AppWindowOptions, 'bounds' | 'onBounds' | 'onFocus'> {
  readonly answer: AnswerCommand;
}

export interface FirstWindow {
  readonly window: AppWindow;
  /** Once; until then what the page asks for waits. */
  connect(app: WindowApp): void;
  /** Resolves when a page has all that its HTML asks for, if a window is opened at all. */
  readonly styled: Promise<void>;
  /** Ends the answers to the page. */
  readonly stopIpc: () => void;
}

export interface FirstWindowOptions {
  readonly profile: string;
  readonly log: Log;
}

/** The window, which is there before the rest of the app: Chromium takes as long for its page. */
export async function openFirstWindow({ profile, log }: FirstWindowOptions): Promise<FirstWindow> {
  const look = await readWindowLook(profile);
  nativeTheme.themeSource = look.theme;

  let app: WindowApp | null = null;
  let tellStyled = (): void => {};
  const styled = new Promise<void>((resolve) => (tellStyled = resolve));
  let answerNow = (_answer: AnswerCommand): void => {};
  const answer = new Promise<AnswerCommand>((resolve) => (answerNow = resolve));
  const window = openAppWindow({
    bounds: () => (app === null ? look.bounds : app.bounds()),
    onBounds: (bounds) => app?.onBounds(bounds),
    onFocus: () => app?.onFocus(),
    onStyles: tellStyled,
  });
  return {
    window,
    styled,
    connect: (connected) => {
      app = connected;
      answerNow(connected.answer);
    },
    stopIpc: openIpc({ window, answer, log }),
  };
}
