import { BellOff, ClockAlert, FileWarning, FlaskConical, Info, Keyboard, KeyRound } from 'lucide';
import type { IconNode } from 'lucide';
import type { ReactNode } from 'react';
import type { AppView } from '../../preload/contract.ts';
import {
  clockNotice,
  notificationNotices,
  runtimeNotice,
  seeSettings,
  storageNoticeTexts,
  trayNotice,
  vaultNotice,
  type Notice,
} from '../words/notice-text.ts';
import { shortcutNotice } from '../words/shortcut-text.ts';
import { Icon } from '../icons/icon.tsx';

/** What holds for the whole app, for as long as it holds. */
export function Banners({ app }: { readonly app: AppView }) {
  const vault = vaultNotice(app);
  const notifications =
    app.notificationTrouble === null ? null : notificationNotices[app.notificationTrouble];
  const clock = app.clockSkewMs === null ? null : clockNotice(app.clockSkewMs);
  const shortcut = shortcutNotice(app.shortcut, app.platform);
  const runtime = app.runtimeUnsupported ? runtimeNotice(app.electronVersion) : null;
  return (
    <>
      {app.storageNotice !== null && (
        <Banner icon={FileWarning} tone="warn" title={storageNoticeTexts[app.storageNotice.kind]}>
          <code>{app.storageNotice.path}</code>
        </Banner>
      )}
      <NoticeBanner icon={KeyRound} tone="warn" notice={vault} />
      <NoticeBanner icon={ClockAlert} tone="warn" notice={clock} />
      <NoticeBanner icon={BellOff} tone="quiet" notice={notifications}>
        {app.notificationTrouble === 'failed' && ` ${seeSettings}`}
      </NoticeBanner>
      <NoticeBanner icon={Keyboard} tone="quiet" notice={shortcut} />
      <NoticeBanner icon={Info} tone="quiet" notice={app.trayShown ? null : trayNotice} />
      <NoticeBanner icon={FlaskConical} tone="quiet" notice={runtime} />
    </>
  );
}

interface BannerProps {
  readonly icon: IconNode;
  readonly tone: 'warn' | 'quiet';
  readonly title: string;
  readonly children: ReactNode;
}

function Banner({ icon, tone, title, children }: BannerProps) {
  return (
    <div className={`banner banner-${tone}`} role="note">
      <Icon shape={icon} />
      <p>
        <strong>{title}</strong> <span>{children}</span>
      </p>
    </div>
  );
}

interface NoticeBannerProps extends Pick<BannerProps, 'icon' | 'tone'> {
  /** Null: there is nothing to tell. */
  readonly notice: Notice | null;
  readonly children?: ReactNode;
}

function NoticeBanner({ notice, children, ...look }: NoticeBannerProps) {
  return (
    notice !== null && (
      <Banner {...look} title={notice.title}>
        {notice.advice}
        {children}
      </Banner>
    )
  );
}
