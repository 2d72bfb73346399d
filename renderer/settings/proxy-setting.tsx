import { useRef, useState } from 'react';
import type { Failure, NetworkView, ProxySetting } from '../../preload/contract.ts';
import { Form } from '../forms/form.tsx';
import { ChoiceInput, TextInput } from '../forms/inputs.tsx';
import { namedChoices } from '../forms/select.tsx';
import { FailureNote } from '../frame/failure-note.tsx';
import { useSubmit } from '../state/use-submit.ts';
import {
  proxyAddressHelp,
  proxyAddressLabel,
  proxyChoices,
  proxyLabel,
  proxyPasswordHelp,
  proxyPasswordLabel,
  proxyText,
  proxyUserLabel,
  saveProxyAction,
} from '../words/network-text.ts';
import { proxyField, usableAtOnce } from './proxy-fields.ts';
import { Button } from '../frame/button.tsx';

interface ProxySettingProps {
  readonly network: NetworkView;
  readonly onChange: (network: NetworkView) => void;
}

const uses: readonly ProxySetting['use'][] = ['system', 'none', 'address'];

export function ProxySettingForm({ network, onChange }: ProxySettingProps) {
  const { proxy } = network;
  const [use, setUse] = useState(proxy.use);
  const save = useSubmit(onChange);

  function choose(next: ProxySetting['use']): void {
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
        label={proxyLabel}
        help={proxyText(network)}
        failure={null}
        value={use}
        choices={namedChoices(uses, proxyChoices)}
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
        <FailureNote failure={save.failure} />
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

  function submit(): void {
    const secret = password.current?.value ?? '';
    onSubmit({ use: 'address', address, username }, secret === '' ? null : secret);
    if (password.current !== null) password.current.value = '';
  }

  return (
    <Form className="settings-group" onSubmit={submit}>
      <TextInput
        label={proxyAddressLabel}
        help={proxyAddressHelp}
        failure={at('address')}
        kind="url"
        value={address}
        onChange={setAddress}
        required
        maxLength={2_048}
      />
      <TextInput
        label={proxyUserLabel}
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
          label={proxyPasswordLabel}
          help={proxyPasswordHelp(proxyPassword)}
          failure={null}
          kind="password"
          required={false}
          maxLength={1_024}
        />
      )}
      <FailureNote failure={at('form')} />
      <Button type="submit" className="settings-button">
        {saveProxyAction}
      </Button>
    </Form>
  );
}
