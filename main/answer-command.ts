import {
  commandTable,
  type CommandName,
  type Failure,
  type Handlers,
  type ReplyOf,
  type Result,
} from '../preload/contract.ts';
import { errorName, type Log } from './log.ts';

/** What comes of a call with these arguments; never rejects. */
export type AnswerCommand = (
  name: CommandName,
  args: readonly unknown[],
) => Promise<Result<unknown>>;

interface AnswerOptions {
  readonly handlers: Handlers;
  readonly log: Log;
}

/**
 * Passes each command to its handler, with exactly one argument that its schema accepts. Electron
 * passes only the message of a thrown error to the window, so failures travel as values:
 * https://www.electronjs.org/docs/latest/tutorial/ipc
 */
export function createAnswers(options: AnswerOptions): AnswerCommand {
  return (name, args) => answer(name, args, options);
}

async function answer<N extends CommandName>(
  name: N,
  args: readonly unknown[],
  { handlers, log }: AnswerOptions,
): Promise<Result<ReplyOf<N>>> {
  try {
    const parsed = commandTable[name].request.safeParse(args[0]);
    if (args.length > 1 || !parsed.success) {
      return refused({ kind: 'invalid-input', field: invalidField(parsed.error?.issues) });
    }
    return await handlers[name](parsed.data);
  } catch (error) {
    log('command-failed', { command: name, error: errorName(error) });
    return refused({ kind: 'internal' });
  }
}

/** As far as its path is made of names that the contract can hold: the rest is the caller's text. */
function invalidField(
  issues: readonly { readonly path: readonly PropertyKey[] }[] | undefined,
): string {
  const path = issues?.[0]?.path.map(String) ?? [];
  const foreign = path.findIndex((part) => !/^[a-zA-Z]{1,32}$/.test(part));
  return path.slice(0, foreign < 0 ? path.length : foreign).join('.');
}

function refused(failure: Failure): Result<never> {
  return { ok: false, failure };
}
