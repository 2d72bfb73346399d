import type { ProviderView } from '../../preload/contract.ts';
import { Monogram } from './monogram.tsx';

interface ProviderCardsProps {
  readonly providers: readonly ProviderView[];
  readonly onChoose: (provider: ProviderView) => void;
}

/** One button a login API. All that is read on it is its name: who speaks to the computer says what they see. */
export function ProviderCards({ providers, onChoose }: ProviderCardsProps) {
  return (
    <div className="cards">
      {providers.map((provider) => (
        <button key={provider.id} type="button" className="card" onClick={() => onChoose(provider)}>
          <Monogram name={provider.name} />
          <span className="card-text">
            <strong>{provider.name}</strong> <span className="muted">{provider.summary}</span>
          </span>
        </button>
      ))}
    </div>
  );
}
