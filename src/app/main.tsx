import './begin.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#ui/tokens.css';
import '#ui/base.css';
import { askToPersist } from '#pwa/storage-state.ts';
import { applyAppearance, onDeviceTheme } from '#ui/appearance.ts';
import { App } from './app.tsx';
import { useAppearance } from './appearance-store.ts';
import { LastResort } from './last-resort.tsx';

const showAppearance = (): void =>
  applyAppearance(useAppearance.getState().appearance, document.documentElement);
showAppearance();
useAppearance.subscribe(showAppearance);
onDeviceTheme(showAppearance);

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <LastResort>
        <App />
      </LastResort>
    </StrictMode>,
  );
}
void askToPersist();
