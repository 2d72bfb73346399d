import { answers, drips } from '../../sandbox/hostile-answers.ts';
import { httpReply } from '../../sandbox/raw-server.ts';
import { chunked, cut, early, head, late, refused, type Replies } from './reply-parts.ts';
import { goodBody, json } from './trial.ts';

/** N3: what drips. */
export const slow: Replies = {
  'a status line that drips': [late, drips('HTTP/1.1 200 ', 'O', 20)],
  'headers that drip': [late, drips('HTTP/1.1 200 OK\r\nX-Slow: ', 'x', 20)],
  'headers that stop': [late, (socket) => socket.write('HTTP/1.1 200 OK\r\nX-Slow: ')],
  'a body that drips': [late, drips(`${head}\r\n`, ' ', 20)],
  'a body of known length that drips': [
    late,
    drips(`${head}Content-Length: 100000\r\n\r\n`, ' ', 20),
  ],
  'chunks that drip': [late, drips(chunked, '1\r\n \r\n', 20)],
  'a body that stops': [late, (socket) => socket.write(`${head}Content-Length: 9\r\n\r\n{`)],
  'early hints that drip': [late, drips('', early, 20)],
};

/** N4 and N6: silence and cuts. */
export const silent: Replies = { 'no answer': [late, () => {}] };
export const cuts: Replies = {
  'cut before a byte': [cut, (socket) => socket.destroy()],
  'reset before a byte': [cut, (socket) => socket.resetAndDestroy()],
  'reset in the body': [
    cut,
    (socket) =>
      socket.write(`${head}Content-Length: 99\r\n\r\n${goodBody}`, () => socket.resetAndDestroy()),
  ],
};
export const truncated: Replies = {
  'cut in the status line': [cut, answers('HTTP/1.1 20')],
  'cut in the headers': [cut, answers('HTTP/1.1 200 OK\r\nContent-Ty')],
  'cut before the length is reached': [
    cut,
    answers(httpReply(200, json, goodBody).subarray(0, -1)),
  ],
  'cut in a chunk': [cut, answers(`${chunked}99\r\n${goodBody}`)],
  'cut between chunks': [
    cut,
    answers(`${chunked}${goodBody.length.toString(16)}\r\n${goodBody}\r\n`),
  ],
  'a whole body without a length': [null, answers(`${head}\r\n${goodBody}`)],
  ...Object.fromEntries(
    Array.from({ length: goodBody.length }, (_unused, length) => [
      `cut after ${length} bytes of a body without a length`,
      [refused('malformed'), answers(`${head}\r\n${goodBody.slice(0, length)}`)] as const,
    ]),
  ),
};
