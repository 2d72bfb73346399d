import type { ReplyFault } from '../../preload/contract.ts';
import type { FailureText } from './failure-text.ts';

/** The words for a reply that no token could be taken from. */
export function replyText(detail: ReplyFault, status: number): FailureText {
  return { sentence: replySentence(detail, status), action: replyAction(detail) };
}

function replySentence(detail: ReplyFault, status: number): string {
  switch (detail) {
    case 'status':
      return `The server gave an answer that its documentation does not know (${status}).`;
    case 'content-type':
      return `The server answered in another format than documented (${status}).`;
    case 'encoding':
      return `The server's answer is packed in an unknown way (${status}).`;
    case 'too-large':
      return `The server's answer is far too large for a login (${status}).`;
    case 'malformed':
      return `The server's answer is damaged or not what was asked for (${status}).`;
    case 'no-token':
      return `The server accepted the login but sent no token (${status}).`;
    case 'bad-token':
      return `The server sent a token that cannot stand in a header (${status}).`;
    case 'bad-expiry':
      return `The server sent an expiry that is past or no date (${status}).`;
  }
}

function replyAction(detail: ReplyFault): string {
  // A server that got as far as a token is the right one: its address is not to blame.
  if (detail === 'bad-token') return 'Try again. If it stays so, tell whoever runs the server.';
  if (detail === 'bad-expiry') {
    return "Check this machine's clock. If it is right, tell whoever runs the server.";
  }
  return 'Check the base address and the login path: another service may answer there.';
}
