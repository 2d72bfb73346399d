import { app, dialog } from 'electron';

export interface UserQuestion {
  /** Of the box, where a window has a title. */
  readonly title: string;
  readonly message: string;
  readonly detail: string;
  /** What the button says that does it. */
  readonly yes: string;
  readonly no: string;
}

/** Asks in a box of the system's own, over whatever the user works in. */
export async function askUser({ title, message, detail, yes, no }: UserQuestion): Promise<boolean> {
  // A tray app on macOS is in the background, and so would be its box.
  app.focus({ steal: true });
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title,
    message,
    detail,
    buttons: [yes, no],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
