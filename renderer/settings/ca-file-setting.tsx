import { FileKey } from 'lucide-react';
import type { NetworkView } from '../../preload/contract.ts';
import { FailureNote } from '../frame/failure-note.tsx';
import { useSubmit } from '../state/use-submit.ts';

interface CaFileSettingProps {
  readonly caFile: string | null;
  readonly onChange: (network: NetworkView) => void;
}

/** Whom else to believe that a server is who it says. Nothing here can switch the check off. */
export function CaFileSetting({ caFile, onChange }: CaFileSettingProps) {
  const change = useSubmit(onChange);
  return (
    <div className="settings-group">
      <p className="setting-title">Your own certificate authorities</p>
      <p className="help">
        {caFile === null
          ? 'None, beside those that your system trusts. A company’s proxy may need its root certificate, as a PEM file.'
          : 'Trusted beside those of your system:'}
      </p>
      {caFile !== null && <p className="path">{caFile}</p>}
      {change.failure !== null && <FailureNote failure={change.failure} />}
      <div className="settings-buttons">
        <button
          type="button"
          className="button settings-button"
          aria-disabled={change.busy}
          onClick={() => change.run(window.tokenTray.chooseCaFile)}
        >
          <FileKey size={16} aria-hidden="true" />
          Choose a file of certificates…
        </button>
        {caFile !== null && (
          <button
            type="button"
            className="button settings-button"
            aria-disabled={change.busy}
            onClick={() => change.run(window.tokenTray.dropCaFile)}
          >
            Trust it no more
          </button>
        )}
      </div>
    </div>
  );
}
