import type { ProviderView } from '../../preload/contract.ts';
import { Monogram } from './monogram.tsx';
import { useId } from 'react';

interface ProviderCardsProps {
  readonly providers: readonly ProviderView[];
  readonly onChoose: (provider: ProviderView) => void;
}

/** One button a login API, named by it. */
export function ProviderCards({ providers, onChoose }: ProviderCardsProps) {
  const id = useId();
  return (
    <div className="cards">
      {providers.map((provider) => (
        <button
          key={provider.id}
          type="button"
          className="card"
          aria-labelledby={`${id}-name-${provider.id}`}
          aria-describedby={`${id}-summary-${provider.id}`}
          onClick={() => onChoose(provider)}
        >
          <Monogram name={provider.name} />
          <span className="card-text">
            <strong id={`${id}-name-${provider.id}`}>{provider.name}</strong>
            <span className="muted" id={`${id}-summary-${provider.id}`}>
              {provider.summary}
            </span>
          </span>
        </button>
      ))}
    </div>
  );
}
