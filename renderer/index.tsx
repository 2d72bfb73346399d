import { answered, liveAccounts } from './state/from-main.ts';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { isLong } from './accounts/long-list.ts';
import { loadTheRest, loadWindowedRows } from './later.tsx';
import { firstPaint } from './state/first-paint.ts';
import './styles/theme.css';
import './styles/controls.css';
import './styles/page.css';
import './styles/accounts.css';
import './styles/list.css';
import './styles/dialogs.css';
import './styles/settings.css';
import './styles/timeline.css';
import './styles/identity.css';
import './styles/narrow.css';
import './styles/forced-colors.css';

async function start(): Promise<void> {
  const place = document.querySelector('#root');
  if (place === null) throw new Error('The page has no #root.');
  const root = createRoot(place);
  await answered;
  const listed = liveAccounts.now();
  if (listed.state === 'ready' && isLong(listed.value.all?.total ?? listed.value.accounts.length))
    await loadWindowedRows();
  // Drawn at once: drawing it empty first, or in a task of its own, would put off the list by a frame.
  flushSync(() =>
    root.render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
  await firstPaint;
  loadTheRest();
}

// Not awaited: the parts that it loads import this script, and would wait for its end as it for theirs.
void start();
