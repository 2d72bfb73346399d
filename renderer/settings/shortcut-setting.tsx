import { CircleCheck, CircleHelp, Keyboard, TriangleAlert } from 'lucide';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { AccountView, ShortcutView } from '../../preload/contract.ts';
import { FailureNote } from '../frame/failure-note.tsx';
import { ask } from '../state/ask.ts';
import { useSubmit } from '../state/use-submit.ts';
import { tryAgainAction } from '../words/button-text.ts';
import { shortcutStateText, shortcutText } from '../words/shortcut-text.ts';
import {
  notRecordedText,
  recordAnotherLabel,
  recordingHelp,
  recordingText,
  recordLabel,
  refusedText,
  shortcutTarget,
  shortcutTitle,
  shortcutWayText,
  turnOffLabel,
} from '../words/shortcut-setting-text.ts';
import { recordKey, type Refused } from './shortcut-recording.ts';
import { Icon } from '../icons/icon.tsx';
import { Button } from '../frame/button.tsx';

interface ShortcutSettingProps {
  readonly shortcut: ShortcutView;
  readonly platform: string;
  /** In the order of the list. */
  readonly accounts: readonly AccountView[];
}

export function ShortcutSetting({ shortcut, platform, accounts }: ShortcutSettingProps) {
  // What holds then comes with `appChanged`.
  const change = useSubmit<ShortcutView>(() => {});
  const [recording, setRecording] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const told = useRef<HTMLOutputElement>(null);
  const { accelerator, state, way } = shortcut;
  const wayText = shortcutWayText(way);
  const set = (wanted: string | null): void =>
    change.run(() => window.tokenTray.changeShortcut({ accelerator: wanted }));

  useEffect(() => {
    if (!recording) return;
    const tell = (isOn: boolean) => void ask(window.tokenTray.recordShortcut({ recording: isOn }));
    tell(true);
    return () => tell(false);
  }, [recording]);

  // It comes up below the button, where the dialog's buttons may cover it.
  useEffect(() => {
    if (recording) told.current?.scrollIntoView({ block: 'nearest' });
  }, [recording]);

  function record(event: KeyboardEvent<HTMLButtonElement>): void {
    if (!recording) return;
    const { key, code, ctrlKey, altKey, shiftKey, metaKey } = event;
    const altGraph = event.getModifierState('AltGraph');
    const found = recordKey({ key, code, ctrlKey, altKey, shiftKey, metaKey, altGraph }, platform);
    if (found.kind === 'left') return;
    // Escape would close the dialog, Enter press the button.
    event.preventDefault();
    setRefused(found.kind === 'refused' ? found : null);
    if (found.kind === 'recorded') set(found.accelerator);
    if (found.kind === 'recorded' || found.kind === 'cancelled') setRecording(false);
  }

  return (
    <>
      <p className="setting-title">{shortcutTitle}</p>
      <p className="help">{shortcutTarget(accounts)}</p>
      {accelerator !== null && (
        <output className={state === 'on' ? 'check check-good' : 'check check-warn'}>
          <StateIcon state={state} />
          <span>
            <kbd>{shortcutText(accelerator, platform)}</kbd> {shortcutStateText(shortcut)}.
          </span>
        </output>
      )}
      {wayText !== null && <p className="help">{wayText}</p>}
      <FailureNote failure={change.failure} consequence={refusedText(shortcut, platform)} />
      <div className="settings-buttons">
        <Button
          icon={Keyboard}
          className="settings-button"
          aria-pressed={recording}
          unavailable={change.busy}
          onClick={() => {
            change.forgetFailure();
            setRefused(null);
            setRecording(!recording);
          }}
          onKeyDown={record}
          onBlur={() => setRecording(false)}
        >
          {recording ? recordingText : accelerator === null ? recordLabel : recordAnotherLabel}
        </Button>
        {state === 'taken' && (
          <Button unavailable={change.busy} onClick={() => set(accelerator)}>
            {tryAgainAction}
          </Button>
        )}
        {accelerator !== null && (
          <Button unavailable={change.busy} onClick={() => set(null)}>
            {turnOffLabel}
          </Button>
        )}
      </div>
      <output ref={told} className="help">
        {recording &&
          (refused === null ? recordingHelp(platform) : notRecordedText(refused, platform))}
      </output>
    </>
  );
}

function StateIcon({ state }: { readonly state: ShortcutView['state'] }) {
  if (state === 'on') return <Icon shape={CircleCheck} size={14} />;
  if (state === 'asked') return <Icon shape={CircleHelp} size={14} />;
  return <Icon shape={TriangleAlert} size={14} />;
}
