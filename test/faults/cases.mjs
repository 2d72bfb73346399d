// @ts-check
// Every case that RELIABILITY.md answers for. Which tests show it is said by the tests: `shows`.
import { clipboard, leaks, renderer, starting } from './cases/hostile.mjs';
import { keyring } from './cases/keyring.mjs';
import { content, network } from './cases/network.mjs';
import { storage } from './cases/storage.mjs';
import { time } from './cases/time.mjs';

/**
 * @typedef {object} FaultCase
 * @property {string} what is done to the app
 * @property {string} wanted the figure to reach
 * @property {string} [elsewhere] what of it no test on Linux can show
 */

/** @typedef {Readonly<Record<string, FaultCase>>} Section */

export const faultCases = {
  ...storage,
  ...keyring,
  ...time,
  ...network,
  ...content,
  ...renderer,
  ...starting,
  ...clipboard,
  ...leaks,
};

/** @type {readonly (readonly [title: string, cases: Section])[]} */
export const sections = [
  ['Storage', storage],
  ['Keyring', keyring],
  ['Time', time],
  ['Network', network],
  ['Hostile content', content],
  ['Hostile window', renderer],
  ['Starting', starting],
  ['Clipboard', clipboard],
  ['Leaks', leaks],
];
