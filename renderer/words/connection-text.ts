import type { ReasonTexts } from './failure-text.ts';

export const unreachableTexts: ReasonTexts<'unreachable'> = {
  dns: {
    sentence: 'There is no server under this name.',
    action: 'Check the base address, your network and your VPN.',
  },
  refused: {
    sentence: 'The server does not accept connections.',
    action: 'Check the port in the base address, and whether the service runs.',
  },
  reset: {
    sentence: 'The connection was cut before the answer came.',
    action: 'Try again. A proxy or VPN may be cutting it.',
  },
  other: {
    sentence: 'The server cannot be reached.',
    action: 'Check your network, VPN or proxy, then try again.',
  },
};

export const tlsTexts: ReasonTexts<'tls'> = {
  expired: {
    sentence: "The server's certificate is not valid today. The password was not sent.",
    action: "Check this machine's clock; else whoever runs the server must renew it.",
  },
  'self-signed': {
    sentence: 'The server vouches only for itself. The password was not sent.',
    action: 'Give it a certificate from an authority that this machine trusts.',
  },
  'wrong-host': {
    sentence: 'The certificate belongs to another host. The password was not sent.',
    action: 'Check the base address.',
  },
  'unknown-authority': {
    sentence: 'Nobody this machine trusts vouches for the server. The password was not sent.',
    action: "In a company network, add the proxy's root certificate under Settings, Network.",
  },
  other: {
    // A connection may also break after the password went out.
    sentence: 'There was no secure connection, or it broke.',
    action: 'Check the base address, and whether a proxy stands in between.',
  },
};

export const proxyTexts: ReasonTexts<'proxy'> = {
  unreachable: {
    sentence: 'The proxy cannot be reached, or is none. Nothing was sent to the server.',
    action: 'Check your network, and the proxy under Settings, Network.',
  },
  credentials: {
    sentence: 'The proxy wants a user name and a password, or refused these (407).',
    action: 'Enter them under Settings, Network, then try again.',
  },
  locked: {
    sentence: "The keyring is locked, so the proxy's password cannot be read.",
    action: 'Unlock the keyring, then try again.',
  },
  tls: {
    sentence: "The proxy's own certificate is not trusted. Nothing was sent to it.",
    action: "Check the proxy's address, and add its root certificate under Settings, Network.",
  },
  unsupported: {
    sentence: 'The proxy is of a kind that Token Tray cannot use, such as SOCKS.',
    action: 'Enter an HTTP proxy, or use none, under Settings, Network.',
  },
  'bad-address': {
    sentence: 'The address of the proxy is none.',
    action: 'Write it like http://proxy.example.com:3128, here or in HTTPS_PROXY.',
  },
};

export const caFileTexts: ReasonTexts<'ca-file'> = {
  missing: {
    sentence: 'The file of your own authorities is gone.',
    action: 'Choose it again, or none, under Settings, Network.',
  },
  unreadable: {
    sentence: 'The file of your own authorities cannot be read.',
    action: 'Check its rights, or choose another one under Settings, Network.',
  },
  'not-pem': {
    sentence: 'The file of your own authorities holds no certificates in PEM.',
    action: 'Export the certificate as Base64 (PEM), then choose that file.',
  },
};
