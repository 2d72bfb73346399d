import { CircleCheck, CircleX, Clock, FileWarning, Lock, LogOut } from 'lucide';
import type { IconNode } from 'lucide';
import { Progress } from '../frame/progress.tsx';
import type { AccountStatus } from '../../preload/contract.ts';
import { loggingIn } from '../words/button-text.ts';
import { statusNames } from '../words/list-text.ts';
import { Icon } from '../icons/icon.tsx';

interface StatusLook {
  readonly tone: 'good' | 'warn' | 'bad' | 'quiet';
  readonly icon: IconNode;
}

const looks: Readonly<Record<AccountStatus, StatusLook>> = {
  fine: { tone: 'good', icon: CircleCheck },
  expiring: { tone: 'warn', icon: Clock },
  expired: { tone: 'bad', icon: CircleX },
  'signed-out': { tone: 'quiet', icon: LogOut },
  locked: { tone: 'warn', icon: Lock },
  unreadable: { tone: 'bad', icon: FileWarning },
};

interface StatusLineProps {
  readonly status: AccountStatus;
  /** A login is under way; what is over in 300 ms is not shown. */
  readonly busy: boolean;
}

export function StatusLine({ status, busy }: StatusLineProps) {
  const { tone, icon } = looks[status];
  return (
    <span className="status">
      <span className={busy ? `status-${tone} status-hidden` : `status-${tone}`}>
        <Icon shape={icon} size={14} />
        {statusNames[status]}
      </span>
      {busy && <Progress text={loggingIn} />}
    </span>
  );
}
