import { CalendarArrowDown } from 'lucide';
import { useState } from 'react';
import { FailureNote } from '../frame/failure-note.tsx';
import { useSubmit } from '../state/use-submit.ts';
import { exportAction, savedCalendarText } from '../words/timeline-text.ts';
import { Button } from '../frame/button.tsx';

interface ExportCalendarProps {
  readonly announce: (text: string) => void;
}

/** Reminders for when Token Tray is closed. Main asks for the file. */
export function ExportCalendar({ announce }: ExportCalendarProps) {
  const [saved, setSaved] = useState<string | null>(null);
  const { busy, failure, run } = useSubmit((calendar: Parameters<typeof savedCalendarText>[0]) => {
    const text = savedCalendarText(calendar);
    setSaved(text);
    announce(text);
  });
  return (
    <>
      <span className="timeline-saved muted">{saved}</span>
      <Button
        icon={CalendarArrowDown}
        unavailable={busy}
        onClick={() => {
          setSaved(null);
          run(window.tokenTray.exportCalendar);
        }}
      >
        {exportAction}
      </Button>
      <FailureNote failure={failure} />
    </>
  );
}
