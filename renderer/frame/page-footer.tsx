import { ScanSearch, Settings as SettingsIcon, Stethoscope } from 'lucide';
import type { AppView } from '../../preload/contract.ts';
import { diagnosticsTitle, identifyTitle, settingsTitle, versionText } from '../words/page-text.ts';
import { Icon } from '../icons/icon.tsx';

interface PageFooterProps {
  readonly app: AppView;
  readonly onSettings: () => void;
  readonly onIdentify: () => void;
  readonly onDiagnostics: () => void;
}

export function PageFooter({ app, onSettings, onIdentify, onDiagnostics }: PageFooterProps) {
  return (
    <footer className="page-footer">
      <div className="footer-buttons">
        <button type="button" className="button" onClick={onSettings}>
          <Icon shape={SettingsIcon} size={16} />
          {settingsTitle}
        </button>
        <button type="button" className="button" onClick={onIdentify}>
          <Icon shape={ScanSearch} size={16} />
          {identifyTitle}
        </button>
        <button type="button" className="button" onClick={onDiagnostics}>
          <Icon shape={Stethoscope} size={16} />
          {diagnosticsTitle}
        </button>
      </div>
      <span className="muted">{versionText(app)}</span>
    </footer>
  );
}
