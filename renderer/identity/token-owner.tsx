import { CircleQuestionMark } from 'lucide';
import type { AccountView, TokenIdentity, TokenMatch } from '../../preload/contract.ts';
import { EnvironmentChip } from '../accounts/environment-chip.tsx';
import { Monogram } from '../accounts/monogram.tsx';
import { matchText, showAccountAction, unknownText } from '../words/identity-text.ts';
import { fingerprintLabel } from '../words/expiry-text.ts';
import { Icon } from '../icons/icon.tsx';
import { Button } from '../frame/button.tsx';

interface TokenOwnerProps {
  readonly identity: TokenIdentity;
  readonly accounts: readonly AccountView[];
  readonly now: number;
  readonly onShow: (accountId: string) => void;
}

/** The accounts that have the token, or that none has. */
export function TokenOwner({ identity, accounts, now, onShow }: TokenOwnerProps) {
  const { matches, fingerprint, unchecked } = identity;
  const owners = matches.flatMap((match) => {
    const account = accounts.find(({ id }) => id === match.accountId);
    return account === undefined ? [] : [{ match, account }];
  });
  return (
    <>
      {owners.map(({ match, account }) => (
        <Owner key={account.id} {...{ match, account, now, onShow }} />
      ))}
      {owners.length === 0 && (
        <div className="owner">
          <span className="monogram" aria-hidden="true">
            <Icon shape={CircleQuestionMark} size={18} />
          </span>
          <strong>{unknownText(fingerprint, unchecked)}</strong>
        </div>
      )}
      {fingerprint !== null && (
        <p className="muted">
          {fingerprintLabel} <code>{fingerprint}</code>
        </p>
      )}
    </>
  );
}

interface OwnerProps {
  readonly match: TokenMatch;
  readonly account: AccountView;
  readonly now: number;
  readonly onShow: (accountId: string) => void;
}

function Owner({ match, account, now, onShow }: OwnerProps) {
  const { which, life } = matchText(match, now);
  return (
    <div className="owner">
      <Monogram name={account.providerName} />
      <div className="owner-facts">
        <span className="row-title">
          <strong>{account.label}</strong>
          <EnvironmentChip environment={account.environment} />
        </span>
        <span>{which}</span>
        <span className="muted">{life}</span>
      </div>
      <Button onClick={() => onShow(account.id)}>{showAccountAction}</Button>
    </div>
  );
}
