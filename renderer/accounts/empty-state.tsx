import { KeyRound, Plus } from 'lucide-react';
import type { ProviderView } from '../../preload/contract.ts';
import { ProviderCards } from './provider-cards.tsx';

interface EmptyStateProps {
  readonly providers: readonly ProviderView[];
  readonly onAdd: () => void;
  readonly onChoose: (provider: ProviderView) => void;
}

export function EmptyState({ providers, onAdd, onChoose }: EmptyStateProps) {
  return (
    <section className="empty">
      <span className="empty-mark" aria-hidden="true">
        <KeyRound size={28} />
      </span>
      <h2>No accounts yet</h2>
      <p className="muted">
        Token Tray logs in to an API for you, keeps the token safe, and copies the right header with
        one click from here or from the tray.
      </p>
      <button type="button" className="button button-main" onClick={onAdd}>
        <Plus size={16} aria-hidden="true" />
        Add account
      </button>
      <p className="empty-or muted">or start with one of these</p>
      <ProviderCards providers={providers} onChoose={onChoose} />
    </section>
  );
}
