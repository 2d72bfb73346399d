import { commandChannel, commandNames } from '../preload/channels.ts';
import type { Result } from '../preload/views.ts';
import type { AnswerCommand } from './answer-command.ts';
import { createCallLimit } from './call-limit.ts';
import type { Clock } from './expiry/clock.ts';
import type { Log } from './log.ts';

/** The part of Electron's IpcMain that is used; structural, so that tests need no Electron. */
export interface IpcHost {
  handle(channel: string, listener: (event: IpcSender, ...args: unknown[]) => unknown): void;
  removeHandler(channel: string): void;
}

export interface IpcSender {
  readonly sender: unknown;
  readonly senderFrame: SenderFrame | null;
}

export interface SenderFrame {
  readonly parent: unknown;
  readonly origin: string;
  readonly detached: boolean;
}

export interface IpcOptions {
  readonly host: IpcHost;
  /** The page is there before the rest of the app: its calls wait for this. */
  readonly answer: Promise<AnswerCommand>;
  /** The page's own origin, such as `app://ui`. */
  readonly origin: string;
  /** The contents of our window while there is one. */
  readonly trustedSender: () => unknown;
  readonly clock: Pick<Clock, 'monotonic'>;
  /** Even answering no takes all of the main process's time. */
  readonly onFlood: () => void;
  readonly log: Log;
}

/** More than anyone can click; a page that asks more often is broken or not ours any more. */
const callLimit = { burst: 60, perSecond: 20, silenceMs: 1_000, patience: 1_000 } as const;

/**
 * Lets the page call every command of the contract; answers with what ends that. A call counts only
 * from the top frame of our own page in our own window, and not too often.
 */
export function bindIpc(options: IpcOptions): () => void {
  const isWithinLimit = createCallLimit({
    clock: options.clock,
    ...callLimit,
    onReached: () => options.log('ipc-limited'),
    onFlood: () => {
      options.log('ipc-flood');
      options.onFlood();
    },
  });
  for (const name of commandNames) {
    options.host.handle(commandChannel(name), async (event, ...args) => {
      // Read first and synchronously: a frame read late may be gone or detached.
      const trusted = isTrusted(event, options);
      if (!isWithinLimit()) return refused;
      if (!trusted) {
        options.log('ipc-refused', { command: name });
        return refused;
      }
      return await (
        await options.answer
      )(name, args);
    });
  }
  return () => {
    for (const name of commandNames) options.host.removeHandler(commandChannel(name));
  };
}

function isTrusted(event: IpcSender, { trustedSender, origin }: IpcOptions): boolean {
  const frame = event.senderFrame;
  const sender = trustedSender();
  return (
    sender !== undefined &&
    event.sender === sender &&
    frame !== null &&
    !frame.detached &&
    frame.parent === null &&
    frame.origin === origin
  );
}

const refused: Result<never> = { ok: false, failure: { kind: 'internal' } };
