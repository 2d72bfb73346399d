import type { Failure } from '../../preload/contract.ts';
import type { FailureText } from './failure-text.ts';

export function unreachableText(
  reason: Extract<Failure, { kind: 'unreachable' }>['reason'],
): FailureText {
  switch (reason) {
    case 'dns':
      return {
        sentence: 'There is no server under this name.',
        action: 'Check the base address, your network and your VPN.',
      };
    case 'refused':
      return {
        sentence: 'The server does not accept connections.',
        action: 'Check the port in the base address, and whether the service runs.',
      };
    case 'reset':
      return {
        sentence: 'The connection was cut before the answer came.',
        action: 'Try again. A proxy or VPN may be cutting it.',
      };
    case 'other':
      return {
        sentence: 'The server cannot be reached.',
        action: 'Check your network, VPN or proxy, then try again.',
      };
  }
}

export function tlsText(reason: Extract<Failure, { kind: 'tls' }>['reason']): FailureText {
  switch (reason) {
    case 'expired':
      return {
        sentence: "The server's certificate is not valid today. The password was not sent.",
        action: "Check this machine's clock; else whoever runs the server must renew it.",
      };
    case 'self-signed':
      return {
        sentence: 'The server vouches only for itself. The password was not sent.',
        action: 'Give it a certificate from an authority that this machine trusts.',
      };
    case 'wrong-host':
      return {
        sentence: 'The certificate belongs to another host. The password was not sent.',
        action: 'Check the base address.',
      };
    case 'unknown-authority':
      return {
        sentence: 'Nobody this machine trusts vouches for the server. The password was not sent.',
        action: "In a company network, add the proxy's root certificate under Settings, Network.",
      };
    case 'other':
      return {
        // A connection may also break after the password went out.
        sentence: 'There was no secure connection, or it broke.',
        action: 'Check the base address, and whether a proxy stands in between.',
      };
  }
}

export function proxyText(reason: Extract<Failure, { kind: 'proxy' }>['reason']): FailureText {
  switch (reason) {
    case 'unreachable':
      return {
        sentence: 'The proxy cannot be reached, or is none. Nothing was sent to the server.',
        action: 'Check your network, and the proxy under Settings, Network.',
      };
    case 'credentials':
      return {
        sentence: 'The proxy wants a user name and a password, or refused these (407).',
        action: 'Enter them under Settings, Network, then try again.',
      };
    case 'locked':
      return {
        sentence: "The keyring is locked, so the proxy's password cannot be read.",
        action: 'Unlock the keyring, then try again.',
      };
    case 'tls':
      return {
        sentence: "The proxy's own certificate is not trusted. Nothing was sent to it.",
        action: "Check the proxy's address, and add its root certificate under Settings, Network.",
      };
    case 'unsupported':
      return {
        sentence: 'The proxy is of a kind that Token Tray cannot use, such as SOCKS.',
        action: 'Enter an HTTP proxy, or use none, under Settings, Network.',
      };
    case 'bad-address':
      return {
        sentence: 'The address of the proxy is none.',
        action: 'Write it like http://proxy.example.com:3128, here or in HTTPS_PROXY.',
      };
  }
}

export function caFileText(reason: Extract<Failure, { kind: 'ca-file' }>['reason']): FailureText {
  switch (reason) {
    case 'missing':
      return {
        sentence: 'The file of your own authorities is gone.',
        action: 'Choose it again, or none, under Settings, Network.',
      };
    case 'unreadable':
      return {
        sentence: 'The file of your own authorities cannot be read.',
        action: 'Check its rights, or choose another one under Settings, Network.',
      };
    case 'not-pem':
      return {
        sentence: 'The file of your own authorities holds no certificates in PEM.',
        action: 'Export the certificate as Base64 (PEM), then choose that file.',
      };
  }
}
