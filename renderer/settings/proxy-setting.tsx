import { useRef, useState, type FormEvent } from 'react';
import type { Failure, NetworkView, ProxySetting } from '../../preload/contract.ts';
import { ChoiceInput, TextInput } from '../forms/inputs.tsx';
import { FailureNote } from '../frame/failure-note.tsx';
import { useSubmit } from '../state/use-submit.ts';
import { proxyPasswordHelp, proxyText } from '../words/network-text.ts';
import { proxyField, usableAtOnce } from './proxy-fields.ts';

interface ProxySettingProps {
  readonly network: NetworkView;
  readonly onChange: (network: NetworkView) => void;
}

const choices = [
  { value: 'system', label: 'As the system says' },
  { value: 'none', label: 'None' },
  { value: 'address', label: 'This one' },
] as const satisfies readonly { value: ProxySetting['use']; label: string }[];

export function ProxySettingForm({ network, onChange }: ProxySettingProps) {
  const { proxy } = network;
  const [use, setUse] = useState<string>(proxy.use);
  const save = useSubmit(onChange);

  function choose(next: string): void {
    setUse(next);
    save.forgetFailure();
    // An address has to be written first; until then the setting before still holds.
    const setting = usableAtOnce(next);
    if (setting === null) return;
    save.run(() => window.tokenTray.changeProxy({ proxy: setting, password: null }));
  }

  return (
    <>
      <ChoiceInput
        label="Proxy"
        help={proxyText(network)}
        failure={null}
        value={use}
        choices={choices}
        onChange={choose}
      />
      {use === 'address' ? (
        <AddressForm
          network={network}
          failure={save.failure}
          onSubmit={(setting, password) =>
            save.run(() => window.tokenTray.changeProxy({ proxy: setting, password }))
          }
        />
      ) : (
        save.failure !== null && <FailureNote failure={save.failure} />
      )}
    </>
  );
}

interface AddressFormProps {
  readonly network: NetworkView;
  readonly failure: Failure | null;
  readonly onSubmit: (proxy: ProxySetting, password: string | null) => void;
}

function AddressForm({ network, failure, onSubmit }: AddressFormProps) {
  const { proxy, proxyPassword } = network;
  const [address, setAddress] = useState(proxy.use === 'address' ? proxy.address : '');
  const [username, setUsername] = useState(proxy.use === 'address' ? proxy.username : '');
  const password = useRef<HTMLInputElement>(null);
  const field = failure === null ? null : proxyField(failure);
  const at = (name: typeof field) => (field === name ? failure : null);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const secret = password.current?.value ?? '';
    onSubmit({ use: 'address', address, username }, secret === '' ? null : secret);
    if (password.current !== null) password.current.value = '';
  }

  return (
    <form className="settings-group" onSubmit={submit}>
      <TextInput
        label="Address of the proxy"
        help="Such as http://proxy.example.com:3128. SOCKS is not supported."
        failure={at('address')}
        kind="url"
        value={address}
        onChange={setAddress}
        required
        maxLength={2_048}
      />
      <TextInput
        label="User name for the proxy"
        failure={at('username')}
        kind="text"
        value={username}
        onChange={setUsername}
        required={false}
        maxLength={256}
      />
      {username !== '' && (
        <TextInput
          ref={password}
          label="Password for the proxy"
          help={proxyPasswordHelp(proxyPassword)}
          failure={null}
          kind="password"
          required={false}
          maxLength={1_024}
        />
      )}
      {at('form') !== null && failure !== null && <FailureNote failure={failure} />}
      <button type="submit" className="button settings-button">
        Use this proxy
      </button>
    </form>
  );
}
