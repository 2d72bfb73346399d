/**
 * Names that are fixed for ever. The keyring entry and the profile folder are found by them: a
 * change would lock every user out of the tokens already kept.
 */
export const productName = 'Token Tray';
export const appId = 'io.github.token-tray.TokenTray';
export const profileFolder = 'Token Tray';
