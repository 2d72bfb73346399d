interface ToggleProps {
  readonly label: string;
  /** Read out instead of a label that is too short to be understood. */
  readonly name?: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}

/** One of several choices of which any number may hold. */
export function Toggle({ label, name, checked, onChange }: ToggleProps) {
  return (
    <label className="toggle">
      <input type="checkbox" checked={checked} aria-label={name} onChange={onChange} />
      {label}
    </label>
  );
}
