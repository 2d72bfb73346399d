import { FileKey } from 'lucide';
import type { NetworkView } from '../../preload/contract.ts';
import { FailureNote } from '../frame/failure-note.tsx';
import { useSubmit } from '../state/use-submit.ts';
import {
  authoritiesHelp,
  authoritiesTitle,
  chooseAuthoritiesAction,
  dropAuthoritiesAction,
} from '../words/network-text.ts';
import { Button } from '../frame/button.tsx';

interface CaFileSettingProps {
  readonly caFile: string | null;
  readonly onChange: (network: NetworkView) => void;
}

/** Whom else to believe that a server is who it says. Nothing here can switch the check off. */
export function CaFileSetting({ caFile, onChange }: CaFileSettingProps) {
  const change = useSubmit(onChange);
  return (
    <div className="settings-group">
      <p className="setting-title">{authoritiesTitle}</p>
      <p className="help">{authoritiesHelp(caFile)}</p>
      {caFile !== null && <p className="path">{caFile}</p>}
      <FailureNote failure={change.failure} />
      <div className="settings-buttons">
        <Button
          icon={FileKey}
          className="settings-button"
          unavailable={change.busy}
          onClick={() => change.run(window.tokenTray.chooseCaFile)}
        >
          {chooseAuthoritiesAction}
        </Button>
        {caFile !== null && (
          <Button
            className="settings-button"
            unavailable={change.busy}
            onClick={() => change.run(window.tokenTray.dropCaFile)}
          >
            {dropAuthoritiesAction}
          </Button>
        )}
      </div>
    </div>
  );
}
