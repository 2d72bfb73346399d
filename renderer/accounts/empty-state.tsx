import { KeyRound, Plus } from 'lucide';
import type { ProviderView } from '../../preload/contract.ts';
import { addAccountAction } from '../words/button-text.ts';
import { emptyChoices, emptyHelp, emptyTitle } from '../words/page-text.ts';
import { ProviderCards } from './provider-cards.tsx';
import { Icon } from '../icons/icon.tsx';
import { Button } from '../frame/button.tsx';

interface EmptyStateProps {
  readonly providers: readonly ProviderView[];
  readonly onAdd: () => void;
  readonly onChoose: (provider: ProviderView) => void;
}

export function EmptyState({ providers, onAdd, onChoose }: EmptyStateProps) {
  return (
    <section className="empty">
      <span className="empty-mark" aria-hidden="true">
        <Icon shape={KeyRound} size={28} />
      </span>
      <h2>{emptyTitle}</h2>
      <p className="muted">{emptyHelp}</p>
      <Button icon={Plus} className="button-main" onClick={onAdd}>
        {addAccountAction}
      </Button>
      <p className="empty-or muted">{emptyChoices}</p>
      <ProviderCards providers={providers} onChoose={onChoose} />
    </section>
  );
}
