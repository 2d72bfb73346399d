import type { AppView, Settings } from '../../preload/contract.ts';
import { ClipboardSetting } from './clipboard-setting.tsx';

interface PageFooterProps {
  readonly app: AppView;
  readonly onSettings: (settings: Settings) => void;
}

export function PageFooter({ app, onSettings }: PageFooterProps) {
  return (
    <footer className="page-footer">
      <ClipboardSetting
        clearAfterMs={app.settings.clearAfterMs}
        onChange={(clearAfterMs) => onSettings({ ...app.settings, clearAfterMs })}
      />
      <span className="muted">
        Token Tray {app.version} · Electron {app.electronVersion}
      </span>
    </footer>
  );
}
