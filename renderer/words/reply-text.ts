import type { ReplyFault } from '../../preload/contract.ts';
import type { FailureText } from './failure-text.ts';

/** The words for a reply that no token could be taken from. */
export function replyText(detail: ReplyFault, status: number): FailureText {
  return { sentence: `${replyFaults[detail]} (${status}).`, action: replyAction(detail) };
}

const replyFaults: Readonly<Record<ReplyFault, string>> = {
  status: 'The server gave an answer that its documentation does not know',
  'content-type': 'The server answered in another format than documented',
  encoding: "The server's answer is packed in an unknown way",
  'too-large': "The server's answer is far too large for a login",
  malformed: "The server's answer is damaged or not what was asked for",
  'no-token': 'The server accepted the login but sent no token',
  'bad-token': 'The server sent a token that cannot stand in a header',
  'bad-expiry': 'The server sent an expiry that is past or no date',
};

function replyAction(detail: ReplyFault): string {
  // A server that got as far as a token is the right one: its address is not to blame.
  if (detail === 'bad-token') return 'Try again. If it stays so, tell whoever runs the server.';
  if (detail === 'bad-expiry') {
    return "Check this machine's clock. If it is right, tell whoever runs the server.";
  }
  return 'Check the base address and the login path: another service may answer there.';
}
