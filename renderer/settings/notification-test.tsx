import { useState } from 'react';
import { BellRing, CircleCheck, TriangleAlert } from 'lucide';
import type { NotificationTrouble } from '../../preload/contract.ts';
import { notificationNotices } from '../words/notice-text.ts';
import {
  notificationSent,
  notificationsWork,
  testNotificationAction,
} from '../words/settings-text.ts';
import { Icon } from '../icons/icon.tsx';
import { Button } from '../frame/button.tsx';

interface NotificationTestProps {
  readonly trouble: NotificationTrouble | null;
  readonly onTest: () => void;
}

/** Whether notifications reach the user, and the way to find out. */
export function NotificationTest({ trouble, onTest }: NotificationTestProps) {
  const [sent, setSent] = useState(false);
  const notice = trouble === null ? null : notificationNotices[trouble];
  return (
    <>
      <output className={notice === null ? 'check check-good' : 'check check-warn'}>
        {notice === null ? (
          <Icon shape={CircleCheck} size={14} />
        ) : (
          <Icon shape={TriangleAlert} size={14} />
        )}
        <span>
          {notice === null ? notificationsWork : notice.title}
          {notice === null && sent && ` ${notificationSent}`}
          {notice !== null && <span className="muted"> {notice.advice}</span>}
        </span>
      </output>
      <Button
        icon={BellRing}
        className="settings-button"
        onClick={() => {
          setSent(true);
          onTest();
        }}
      >
        {testNotificationAction}
      </Button>
    </>
  );
}
