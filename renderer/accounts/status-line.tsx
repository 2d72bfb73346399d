import { CircleCheck, CircleX, Clock, FileWarning, Lock, LogOut } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Progress } from '../frame/progress.tsx';
import type { AccountStatus } from '../../preload/contract.ts';

interface StatusLook {
  readonly word: string;
  readonly tone: 'good' | 'warn' | 'bad' | 'quiet';
  readonly icon: LucideIcon;
}

const looks: Readonly<Record<AccountStatus, StatusLook>> = {
  fine: { word: 'Valid', tone: 'good', icon: CircleCheck },
  expiring: { word: 'Expires soon', tone: 'warn', icon: Clock },
  expired: { word: 'Expired', tone: 'bad', icon: CircleX },
  'signed-out': { word: 'Signed out', tone: 'quiet', icon: LogOut },
  locked: { word: 'Keyring locked', tone: 'warn', icon: Lock },
  unreadable: { word: 'Log in again', tone: 'bad', icon: FileWarning },
};

interface StatusLineProps {
  readonly status: AccountStatus;
  /** A login is under way; what is over in 300 ms is not shown. */
  readonly busy: boolean;
}

export function StatusLine({ status, busy }: StatusLineProps) {
  const { word, tone, icon: Icon } = looks[status];
  return (
    <span className="status">
      <span className={busy ? `status-${tone} status-hidden` : `status-${tone}`}>
        <Icon size={14} aria-hidden="true" />
        {word}
      </span>
      {busy && <Progress text="Logging in…" />}
    </span>
  );
}
