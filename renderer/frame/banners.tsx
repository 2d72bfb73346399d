import { BellOff, ClockAlert, FileWarning, FlaskConical, Info, Keyboard, KeyRound } from 'lucide';
import type { IconNode } from 'lucide';
import type { AppView } from '../../preload/contract.ts';
import {
  clockNotice,
  notificationNotice,
  runtimeNotice,
  seeSettings,
  storageNoticeText,
  trayNotice,
  vaultNotice,
} from '../words/notice-text.ts';
import { shortcutNotice } from '../words/shortcut-text.ts';
import { Icon } from '../icons/icon.tsx';

/** What holds for the whole app, for as long as it holds. */
export function Banners({ app }: { readonly app: AppView }) {
  const vault = vaultNotice(app);
  const notifications =
    app.notificationTrouble === null ? null : notificationNotice(app.notificationTrouble);
  const clock = app.clockSkewMs === null ? null : clockNotice(app.clockSkewMs);
  const shortcut = shortcutNotice(app.shortcut, app.platform);
  const runtime = app.runtimeUnsupported ? runtimeNotice(app.electronVersion) : null;
  return (
    <>
      {app.storageNotice !== null && (
        <Banner icon={FileWarning} tone="warn" title={storageNoticeText(app.storageNotice)}>
          <code>{app.storageNotice.path}</code>
        </Banner>
      )}
      {vault !== null && (
        <Banner icon={KeyRound} tone="warn" title={vault.title}>
          {vault.advice}
        </Banner>
      )}
      {clock !== null && (
        <Banner icon={ClockAlert} tone="warn" title={clock.title}>
          {clock.advice}
        </Banner>
      )}
      {notifications !== null && (
        <Banner icon={BellOff} tone="quiet" title={notifications.title}>
          {notifications.advice}
          {app.notificationTrouble === 'failed' && ` ${seeSettings}`}
        </Banner>
      )}
      {shortcut !== null && (
        <Banner icon={Keyboard} tone="quiet" title={shortcut.title}>
          {shortcut.advice}
        </Banner>
      )}
      {!app.trayShown && (
        <Banner icon={Info} tone="quiet" title={trayNotice.title}>
          {trayNotice.advice}
        </Banner>
      )}
      {runtime !== null && (
        <Banner icon={FlaskConical} tone="quiet" title={runtime.title}>
          {runtime.advice}
        </Banner>
      )}
    </>
  );
}

interface BannerProps {
  readonly icon: IconNode;
  readonly tone: 'warn' | 'quiet';
  readonly title: string;
  readonly children: React.ReactNode;
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
