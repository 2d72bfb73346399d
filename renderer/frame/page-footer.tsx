import { Settings as SettingsIcon } from 'lucide-react';
import type { AppView } from '../../preload/contract.ts';

interface PageFooterProps {
  readonly app: AppView;
  readonly onSettings: () => void;
}

export function PageFooter({ app, onSettings }: PageFooterProps) {
  return (
    <footer className="page-footer">
      <button type="button" className="button" onClick={onSettings}>
        <SettingsIcon size={16} aria-hidden="true" />
        Settings
      </button>
      <span className="muted">
        Token Tray {app.version} · Electron {app.electronVersion}
      </span>
    </footer>
  );
}
