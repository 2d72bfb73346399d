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
import { Icon } from '../icons/icon.tsx';

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
      {change.failure !== null && <FailureNote failure={change.failure} />}
      <div className="settings-buttons">
        <button
          type="button"
          className="button settings-button"
          aria-disabled={change.busy}
          onClick={() => change.run(window.tokenTray.chooseCaFile)}
        >
          <Icon shape={FileKey} size={16} />
          {chooseAuthoritiesAction}
        </button>
        {caFile !== null && (
          <button
            type="button"
            className="button settings-button"
            aria-disabled={change.busy}
            onClick={() => change.run(window.tokenTray.dropCaFile)}
          >
            {dropAuthoritiesAction}
          </button>
        )}
      </div>
    </div>
  );
}
