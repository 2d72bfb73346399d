import { ChartGantt, List, type IconNode } from 'lucide';
import { useId } from 'react';
import { viewLabel, viewNames } from '../words/page-text.ts';
import { Icon } from '../icons/icon.tsx';

const views = ['list', 'timeline'] as const;
export type View = (typeof views)[number];

const icons: Readonly<Record<View, IconNode>> = { list: List, timeline: ChartGantt };

interface ViewSwitchProps {
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** How the accounts are shown. Arrow keys change it, as in any group of radio buttons. */
export function ViewSwitch({ view, onView }: ViewSwitchProps) {
  const group = useId();
  return (
    <div className="segments" role="radiogroup" aria-label={viewLabel}>
      {views.map((option) => {
        const icon = icons[option];
        return (
          <label key={option} className="segment">
            <input
              type="radio"
              className="unseen"
              name={group}
              checked={option === view}
              onChange={() => onView(option)}
            />
            <Icon shape={icon} />
            {viewNames[option]}
          </label>
        );
      })}
    </div>
  );
}
