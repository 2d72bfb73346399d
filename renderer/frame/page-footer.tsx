import { ScanSearch, Settings as SettingsIcon, Stethoscope } from 'lucide';
import type { AppView } from '../../preload/contract.ts';
import { diagnosticsTitle, identifyTitle, settingsTitle, versionText } from '../words/page-text.ts';
import { Button } from './button.tsx';

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
        <Button icon={SettingsIcon} onClick={onSettings}>
          {settingsTitle}
        </Button>
        <Button icon={ScanSearch} onClick={onIdentify}>
          {identifyTitle}
        </Button>
        <Button icon={Stethoscope} onClick={onDiagnostics}>
          {diagnosticsTitle}
        </Button>
      </div>
      <span className="muted">{versionText(app)}</span>
    </footer>
  );
}
