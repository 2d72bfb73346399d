// @ts-check

/** Of all: ends by the deadline with its own kind of failure, grows by less than 32 MB, throws nothing
 * unhandled, and the next login works.
 * @satisfies {import('../cases.mjs').Section} */
export const network = {
  N1: {
    what: 'a body of 1 GiB; bombs in every encoding; corrupt and unknown encodings',
    wanted: 'refused by size',
  },
  N2: { what: 'huge, very many and endless headers', wanted: 'refused, or ended by the deadline' },
  N3: { what: 'headers and bodies that drip', wanted: 'ended by the deadline' },
  N4: {
    what: 'never answered, never accepted, refused, no such host, reset half way',
    wanted: 'told apart',
  },
  N5: {
    what: 'every redirect, to the same and another origin, to http:, file: and data:',
    wanted: 'refused; the other server sees 0 requests',
  },
  N6: { what: 'replies cut short', wanted: 'no half token is accepted' },
  N7: {
    what: 'certificates: expired, self-signed, wrong host, unknown authority; TLS 1.1; cut at every stage',
    wanted: 'told apart; an extra authority works',
  },
  N8: {
    what: 'proxies: 407, down, refusing, passed over; every N7 through one',
    wanted: 'told apart; credentials of the proxy in no failure',
  },
  N9: {
    what: 'addresses: http, with user and password, look-alikes, port 0, IPv6 …',
    wanted: 'refused before anything is connected',
  },
  N10: {
    what: '204, 206, 101, empty 200, HTTP/0.9, garbage, doubled lengths',
    wanted: 'told apart, or the right token',
  },
  N11: {
    what: 'wrong, missing and doubled content types; a login page in HTML; odd charsets',
    wanted: 'an unexpected reply each, or the right token',
  },
  N12: {
    what: '401, 403, 423, 429 with every form of Retry-After, 500 to 504, a long 400',
    wanted: 'told apart; no password sent twice',
  },
  N13: {
    what: 'offline at the start, a captive portal, broken IPv6',
    wanted: 'told apart, or logged in',
  },
  N14: {
    what: '1,000 logins in a row, 200 at once',
    wanted: 'at most 2 sockets an origin, no growth of listeners or memory',
  },
};

/** @satisfies {import('../cases.mjs').Section} */
export const content = {
  X1: { what: 'XML that expands entities', wanted: 'refused before it is parsed' },
  X2: { what: 'millions of character references', wanted: 'refused by size; 256 KiB in 250 ms' },
  X3: {
    what: 'XML 100,000 deep, with 200,000 attributes, unclosed comments',
    wanted: 'refused, no stack overflow',
  },
  X4: { what: 'XML that is none; cut at every byte', wanted: '100 % refused' },
  X5: {
    what: 'tokens in CDATA, split, with comments and line breaks',
    wanted: 'one defined result',
  },
  X6: { what: 'entities, known and not', wanted: 'decoded once, or refused' },
  X7: { what: 'namespaces, doubled token elements', wanted: 'exactly one match, or refused' },
  X8: {
    what: 'byte order marks, UTF-16, declared and real encoding differ',
    wanted: 'right, or refused',
  },
  X9: { what: '__proto__ and the like, in XML and JSON', wanted: 'no prototype changed' },
  X10: { what: 'tokens with line breaks, NUL, spaces, emoji …', wanted: 'refused' },
  X11: { what: 'tokens that look like numbers', wanted: 'byte for byte' },
  X12: { what: 'dates in every form', wanted: 'read strictly, without a zone as documented' },
  X13: { what: 'an expiry in the past, far ahead, or now', wanted: 'told, never a hot loop' },
  X14: {
    what: 'account names with markup, line breaks, reversed text, 10 KB',
    wanted: 'safe in menu, notification and window',
  },
  X15: {
    what: 'random and mutated JSON, XML, JWTs, Set-Cookie lines, dateTimes and HTTP dates',
    wanted:
      '100,000 inputs each: no error but of our own kinds, each within a second, no prototype changed',
  },
};
