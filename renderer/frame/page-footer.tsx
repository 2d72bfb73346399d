import { ScanSearch, Settings as SettingsIcon, Stethoscope } from 'lucide-react';
import type { AppView } from '../../preload/contract.ts';
import { diagnosticsTitle } from '../words/diagnosis-text.ts';
import { identifyTitle } from '../words/identity-text.ts';
import { settingsTitle, versionText } from '../words/page-text.ts';

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
          <SettingsIcon size={16} aria-hidden="true" />
          {settingsTitle}
        </button>
        <button type="button" className="button" onClick={onIdentify}>
          <ScanSearch size={16} aria-hidden="true" />
          {identifyTitle}
        </button>
        <button type="button" className="button" onClick={onDiagnostics}>
          <Stethoscope size={16} aria-hidden="true" />
          {diagnosticsTitle}
        </button>
      </div>
      <span className="muted">{versionText(app)}</span>
    </footer>
  );
}
