/** What stands on buttons in more than one place, and beside them while they are busy. */
export const cancelAction = 'Cancel';
export const closeAction = 'Close';
export const doneAction = 'Done';
export const stopAction = 'Stop';
export const backAction = 'Back';
export const tryAgainAction = 'Try again';
export const addAccountAction = 'Add account';
export const renewAction = 'Renew';
export const copyAction = 'Copy';

export const loggingIn = 'Logging in…';
