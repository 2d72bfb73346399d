import { CircleCheck, CircleMinus, TriangleAlert, type IconNode } from 'lucide';
import type { DiagnosisStep, Surroundings } from '../../preload/contract.ts';
import { facts, stateNames, stepNames, stepsLabel, stepText } from '../words/diagnosis-text.ts';
import { Icon } from '../icons/icon.tsx';

interface Look {
  readonly icon: IconNode;
  readonly className: string;
}

const looks: Readonly<Record<DiagnosisStep['state'], Look>> = {
  ok: { icon: CircleCheck, className: 'check check-good' },
  problem: { icon: TriangleAlert, className: 'check check-warn' },
  unchecked: { icon: CircleMinus, className: 'check muted' },
};

/** The way to a server; each state has a word and an icon, for colour alone is not seen by everyone. */
export function StepList({ steps }: { readonly steps: readonly DiagnosisStep[] }) {
  return (
    <ol className="findings" aria-label={stepsLabel}>
      {steps.map((step) => {
        const { icon, className } = looks[step.state];
        const { sentence, action } = stepText(step);
        return (
          <li key={step.step} className="finding" aria-label={stepNames[step.step]}>
            <span className={className}>
              <Icon shape={icon} size={14} />
              {stateNames[step.state]}
            </span>
            <span>
              <strong>{stepNames[step.step]}</strong>{' '}
              <span className={step.state === 'unchecked' ? 'muted' : undefined}>{sentence}</span>
              {action !== null && <> {action}</>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

export function FactList({ surroundings }: { readonly surroundings: Surroundings }) {
  return (
    <dl className="facts">
      {facts(surroundings).map(({ name, value, good }) => (
        <div key={name} className="fact">
          <dt className="muted">{name}</dt>
          <dd>
            {good === false && (
              <span className="check-warn">
                <Icon shape={TriangleAlert} size={14} />
                <span className="unseen">{stateNames.problem}: </span>
              </span>
            )}
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
