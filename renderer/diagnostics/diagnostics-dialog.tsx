import { ClipboardList, Stethoscope } from 'lucide';
import { useEffect, useEffectEvent, useState } from 'react';
import type {
  AccountDiagnosis,
  AccountView,
  AppView,
  Failure,
  Surroundings,
} from '../../preload/contract.ts';
import { Modal } from '../dialogs/modal.tsx';
import { FailureNote } from '../frame/failure-note.tsx';
import { Progress } from '../frame/progress.tsx';
import { ask, failureOf } from '../state/ask.ts';
import { doneAction } from '../words/button-text.ts';
import {
  accountLabel,
  checkAction,
  checking,
  computerTitle,
  copyReportAction,
  diagnosticsHelp,
  reportCopied,
  reportHelp,
} from '../words/diagnosis-text.ts';
import { diagnosticsTitle } from '../words/page-text.ts';
import { AccountChoice } from './account-choice.tsx';
import { FactList, StepList } from './findings.tsx';
import { Button } from '../frame/button.tsx';

interface DiagnosticsDialogProps {
  readonly app: AppView;
  readonly accounts: readonly AccountView[];
  /** Checked at once, for its failure led here. */
  readonly accountId: string | null;
  readonly onClose: () => void;
}

export function DiagnosticsDialog(props: DiagnosticsDialogProps) {
  const { app, accounts, onClose } = props;
  const [known, setKnown] = useState<Pick<Surroundings, 'keyring' | 'serverClocks'> | null>(null);
  const [chosen, choose] = useState(props.accountId ?? accounts[0]?.id ?? '');
  const [diagnosis, setDiagnosis] = useState<AccountDiagnosis | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(props.accountId !== null);
  const [copied, setCopied] = useState(false);

  const look = useEffectEvent(() => {
    void ask(window.tokenTray.getSurroundings()).then((result) => {
      if (result.ok) setKnown(result.value);
      else setFailure(result.failure);
    });
    if (props.accountId !== null) run(props.accountId);
  });
  useEffect(() => look(), []);

  function check(id: string): void {
    setBusy(true);
    setCopied(false);
    setFailure(null);
    run(id);
  }

  function run(id: string): void {
    void ask(window.tokenTray.checkAccount({ id })).then((result) => {
      setBusy(false);
      if (result.ok) setDiagnosis(result.value);
      else setFailure(result.failure);
    });
  }

  async function copyReport(): Promise<void> {
    const result = await ask(window.tokenTray.copyReport());
    setCopied(result.ok);
    setFailure(failureOf(result));
  }

  return (
    <Modal title={diagnosticsTitle} busy={false} wide onClose={onClose}>
      {accounts.length > 0 && (
        <section className="settings-section" aria-label={accountLabel}>
          <p className="help">{diagnosticsHelp}</p>
          <AccountChoice
            {...{ accounts, chosen, busy }}
            onChoose={(accountId) => {
              choose(accountId);
              setDiagnosis(null);
            }}
          >
            <Button
              icon={Stethoscope}
              className="button-main"
              unavailable={busy || chosen === ''}
              onClick={() => check(chosen)}
            >
              {checkAction}
            </Button>
          </AccountChoice>
          <output>
            {busy && <Progress text={checking} />}
            {!busy && diagnosis !== null && diagnosis.accountId === chosen && (
              <StepList steps={diagnosis.steps} />
            )}
          </output>
        </section>
      )}
      <section className="settings-section" aria-label={computerTitle}>
        <h3>{computerTitle}</h3>
        {known !== null && <FactList surroundings={{ ...known, app }} />}
      </section>
      <FailureNote failure={failure} />
      <p className="help">{reportHelp}</p>
      <div className="dialog-buttons">
        <output className="dialog-progress muted">{copied && reportCopied}</output>
        <Button icon={ClipboardList} onClick={() => void copyReport()}>
          {copyReportAction}
        </Button>
        <Button className="button-main" onClick={onClose}>
          {doneAction}
        </Button>
      </div>
    </Modal>
  );
}
