import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './styles/theme.css';
import './styles/controls.css';
import './styles/page.css';
import './styles/accounts.css';
import './styles/list.css';
import './styles/dialogs.css';
import './styles/settings.css';
import './styles/timeline.css';
import './styles/identity.css';

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
