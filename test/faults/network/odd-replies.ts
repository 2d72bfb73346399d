import { answers, pours } from '../../sandbox/hostile-answers.ts';
import { httpReply, type Answer } from '../../sandbox/raw-server.ts';
import { chunk, chunked, cut, gib, head, refused, type Replies } from './reply-parts.ts';
import { goodBody, json, tokenCanary } from './trial.ts';

function typed(contentType: string | readonly string[], body: Uint8Array | string): Answer {
  return answers(httpReply(200, { 'Content-Type': contentType }, body));
}

/** N10: odd statuses and what is no HTTP. */
export const odd: Replies = {
  'a 204': [refused('status', 204), answers(httpReply(204, json))],
  'a 206': [refused('status', 206), answers(httpReply(206, json, goodBody))],
  'an empty 200': [refused('malformed'), answers(httpReply(200, json))],
  'a 200 of nothing but spaces': [refused('malformed'), answers(httpReply(200, json, '  \r\n'))],
  'an upgrade': [
    cut,
    answers('HTTP/1.1 101 Any\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n'),
  ],
  'HTTP/0.9': [refused('malformed', 0), answers(goodBody)],
  'a status of four digits': [refused('malformed', 0), answers('HTTP/1.1 2000 OK\r\n\r\n')],
  'a status of letters': [refused('malformed', 0), answers('HTTP/1.1 abc OK\r\n\r\n')],
  'another protocol': [refused('malformed', 0), answers('SSH-2.0-OpenSSH_9.9\r\n')],
  'random bytes': [refused('malformed', 0), answers(Buffer.alloc(2_000, 0x9d))],
  'NUL in a header': [refused('malformed', 0), answers(`${head}X: a\0b\r\n\r\n${goodBody}`)],
  'two lengths': [
    refused('malformed', 0),
    answers(`${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`),
  ],
  'a length and chunks': [
    refused('malformed', 0),
    answers(`${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
  ],
  'a length below zero': [refused('malformed', 0), answers(`${head}Content-Length: -1\r\n\r\n`)],
  'a chunk of no size': [refused('malformed', 0), answers(`${chunked}xyz\r\n`)],
  'more than the length': [
    null,
    answers(Buffer.concat([httpReply(200, json, goodBody), Buffer.from('tail')])),
  ],
};

/** N11: types and charsets. */
export const types: Replies = {
  'no type': [refused('content-type'), answers(httpReply(200, {}, goodBody))],
  'an empty type': [refused('content-type'), typed('', goodBody)],
  'two types': [refused('content-type'), typed(['application/json', 'application/json'], goodBody)],
  'a page to log in on': [refused('content-type'), typed('text/html', '<html>Log in</html>')],
  'a page that claims to be JSON': [refused('malformed'), typed('application/json', '<html>')],
  XML: [refused('content-type'), typed('text/xml', '<a/>')],
  'a type that begins alike': [refused('content-type'), typed('application/jsonp', goodBody)],
  'an error with a 200': [refused('no-token'), typed('application/json', '{"error":"no"}')],
  'a list': [refused('no-token'), typed('application/json', `["${tokenCanary}"]`)],
  'a text': [refused('no-token'), typed('application/json', `"${tokenCanary}"`)],
  'a token that is a list': [refused('bad-token'), typed('application/json', '{"id_token":[]}')],
  'UTF-16 that says it is UTF-8': [
    refused('malformed'),
    typed('application/json; charset=utf-8', Buffer.from(goodBody, 'utf16le')),
  ],
  'a charset that nobody knows': [
    refused('encoding'),
    typed('application/json; charset=klingon', goodBody),
  ],
  'bytes that are no UTF-8': [
    refused('encoding'),
    typed('application/json', Buffer.from([0x7b, 0xff, 0x7d])),
  ],
};

/** N12: refusals, whatever comes with them. */
export const refusals: Replies = {
  'a 400 with a body of 1 GiB': [
    { kind: 'bad-credentials', status: 400 },
    pours(`HTTP/1.1 400 Any\r\nContent-Length: ${gib}\r\n\r\n`, chunk, gib),
  ],
  'a 401 that asks for other credentials': [
    { kind: 'bad-credentials', status: 401 },
    answers(httpReply(401, { 'WWW-Authenticate': 'Basic realm="x"' }, goodBody)),
  ],
  'a 429 with a body that never ends': [
    { kind: 'rate-limited', retryAt: null },
    (socket) => socket.write('HTTP/1.1 429 Any\r\nRetry-After: soon\r\n\r\n'),
  ],
  'a 503 that is cut off': [
    { kind: 'server-error', status: 503 },
    answers('HTTP/1.1 503 Any\r\nContent-Length: 9\r\n\r\n{'),
  ],
  'a 407 from a server': [
    refused('status', 407),
    answers(httpReply(407, { 'Proxy-Authenticate': 'Basic realm="x"' })),
  ],
};
