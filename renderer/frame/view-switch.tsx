import { ChartGantt, List, type LucideIcon } from 'lucide-react';
import { useId } from 'react';

const views = ['list', 'timeline'] as const;
export type View = (typeof views)[number];

const looks: Readonly<Record<View, { readonly name: string; readonly icon: LucideIcon }>> = {
  list: { name: 'List', icon: List },
  timeline: { name: 'Timeline', icon: ChartGantt },
};

interface ViewSwitchProps {
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** How the accounts are shown. Arrow keys change it, as in any group of radio buttons. */
export function ViewSwitch({ view, onView }: ViewSwitchProps) {
  const group = useId();
  return (
    <div className="segments" role="radiogroup" aria-label="View">
      {views.map((option) => {
        const { name, icon: Icon } = looks[option];
        return (
          <label key={option} className="segment">
            <input
              type="radio"
              className="unseen"
              name={group}
              checked={option === view}
              onChange={() => onView(option)}
            />
            <Icon size={16} aria-hidden="true" />
            {name}
          </label>
        );
      })}
    </div>
  );
}
