import type { LoginFailure } from '../../../main/login/provider.ts';
import type { ReplyFault } from '../../../preload/contract.ts';
import type { Answer } from '../../sandbox/raw-server.ts';

/** What a server does, and what the login ends with; null for a token. */
export type Replies = Readonly<Record<string, readonly [LoginFailure | null, Answer]>>;

export const gib = 2 ** 30;
export const chunk = Buffer.alloc(65_536, 'x');
export const cut: LoginFailure = { kind: 'unreachable', reason: 'reset' };
export const late: LoginFailure = { kind: 'timeout' };

export function refused(detail: ReplyFault, status = 200): LoginFailure {
  return { kind: 'unexpected-reply', detail, status };
}

export const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
export const chunked = `${head}Transfer-Encoding: chunked\r\n\r\n`;
export const early = 'HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n';
