import { leadText } from '../words/time-left.ts';
import { offeredLeads, toggledLead } from './leads.ts';
import { Toggle } from './toggle.tsx';

interface LeadSettingProps {
  readonly legend: string;
  readonly choicesMs: readonly number[];
  readonly leadsMs: readonly number[];
  readonly onChange: (leadsMs: readonly number[]) => void;
}

/** How long before its expiry a token is reminded of. */
export function LeadSetting({ legend, choicesMs, leadsMs, onChange }: LeadSettingProps) {
  return (
    <fieldset className="toggles">
      <legend>{legend}</legend>
      {offeredLeads(choicesMs, leadsMs).map((leadMs) => (
        <Toggle
          key={leadMs}
          label={leadText(leadMs)}
          checked={leadsMs.includes(leadMs)}
          onChange={() => onChange(toggledLead(leadsMs, leadMs))}
        />
      ))}
    </fieldset>
  );
}
