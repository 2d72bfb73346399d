import { useId, type ReactNode } from 'react';
import type {
  AccountView,
  AppView,
  Failure,
  NetworkView,
  ReminderSettings,
  Settings,
} from '../../preload/contract.ts';
import { FailureNote } from '../frame/failure-note.tsx';
import { Modal } from '../dialogs/modal.tsx';
import { knownEnvironments } from '../forms/environments.ts';
import { CheckInput } from '../forms/inputs.tsx';
import { confirmProductionHelp, confirmProductionLabel } from '../words/environment-text.ts';
import { doneAction } from '../words/button-text.ts';
import { settingsTitle } from '../words/page-text.ts';
import {
  leadsHelp,
  longLeadsLegend,
  sectionTitles,
  shortLeadsLegend,
} from '../words/settings-text.ts';
import { CaFileSetting } from './ca-file-setting.tsx';
import { ClipboardSetting } from './clipboard-setting.tsx';
import { EnvironmentSetting } from './environment-setting.tsx';
import { GeneralSetting } from './general-setting.tsx';
import { LeadSetting } from './lead-setting.tsx';
import { LogSetting } from './log-setting.tsx';
import { NotificationTest } from './notification-test.tsx';
import { longLeadChoices, shortLeadChoices } from './leads.ts';
import { ProxySettingForm } from './proxy-setting.tsx';
import { ShortcutSetting } from './shortcut-setting.tsx';
import { WorkingHoursSetting } from './working-hours-setting.tsx';
import { Button } from '../frame/button.tsx';

interface SettingsDialogProps {
  readonly app: AppView;
  readonly accounts: readonly AccountView[];
  /** Each change holds at once. */
  readonly onChange: (settings: Settings) => void;
  readonly onAutostart: (on: boolean) => void;
  readonly onNetwork: (network: NetworkView) => void;
  readonly onTestNotification: () => void;
  readonly failure: Failure | null;
  readonly onClose: () => void;
}

export function SettingsDialog(props: SettingsDialogProps) {
  const { app, accounts, onChange, onAutostart, onNetwork, onTestNotification, failure, onClose } =
    props;
  const { settings } = app;
  const { reminders } = settings;
  const remind = (change: Partial<ReminderSettings>) =>
    onChange({ ...settings, reminders: { ...reminders, ...change } });
  return (
    <Modal title={settingsTitle} busy={false} wide onClose={onClose}>
      <Section title={sectionTitles.general}>
        <GeneralSetting
          theme={settings.theme}
          autostart={app.autostart}
          onTheme={(theme) => onChange({ ...settings, theme })}
          onAutostart={onAutostart}
        />
      </Section>
      <Section title={sectionTitles.clipboard}>
        <ClipboardSetting
          clearAfterMs={settings.clearAfterMs}
          onChange={(clearAfterMs) => onChange({ ...settings, clearAfterMs })}
        />
        <CheckInput
          label={confirmProductionLabel}
          help={confirmProductionHelp}
          checked={settings.confirmProductionCopies}
          onChange={(confirmProductionCopies) => onChange({ ...settings, confirmProductionCopies })}
        />
      </Section>
      <Section title={sectionTitles.shortcut}>
        <ShortcutSetting shortcut={app.shortcut} platform={app.platform} accounts={accounts} />
      </Section>
      <Section title={sectionTitles.environments}>
        <EnvironmentSetting
          known={knownEnvironments(accounts, settings.environments)}
          chosen={settings.environments}
          onChange={(environments) => onChange({ ...settings, environments })}
        />
      </Section>
      <Section title={sectionTitles.reminders}>
        <p className="help">{leadsHelp}</p>
        <LeadSetting
          legend={shortLeadsLegend}
          choicesMs={shortLeadChoices}
          leadsMs={reminders.shortLeadsMs}
          onChange={(shortLeadsMs) => remind({ shortLeadsMs })}
        />
        <LeadSetting
          legend={longLeadsLegend}
          choicesMs={longLeadChoices}
          leadsMs={reminders.longLeadsMs}
          onChange={(longLeadsMs) => remind({ longLeadsMs })}
        />
        <WorkingHoursSetting
          hours={reminders.workingHours}
          onChange={(workingHours) => remind({ workingHours })}
        />
      </Section>
      <Section title={sectionTitles.notifications}>
        <NotificationTest trouble={app.notificationTrouble} onTest={onTestNotification} />
      </Section>
      <Section title={sectionTitles.network}>
        <ProxySettingForm network={app.network} onChange={onNetwork} />
        <CaFileSetting caFile={app.network.caFile} onChange={onNetwork} />
      </Section>
      <Section title={sectionTitles.log}>
        <LogSetting
          level={settings.logLevel}
          file={app.logFile}
          onChange={(logLevel) => onChange({ ...settings, logLevel })}
        />
      </Section>
      <FailureNote failure={failure} />
      <div className="dialog-buttons">
        <Button className="button-main" onClick={onClose}>
          {doneAction}
        </Button>
      </div>
    </Modal>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const titleId = useId();
  return (
    <section className="settings-section" aria-labelledby={titleId}>
      <h3 id={titleId}>{title}</h3>
      {children}
    </section>
  );
}
