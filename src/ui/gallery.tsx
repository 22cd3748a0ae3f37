import { type ReactElement, useEffect, useState } from 'react';
import { AppFrame } from './app-frame.tsx';
import { type Appearance, applyAppearance, type Theme, type View } from './appearance.ts';
import { Card } from './card.tsx';
import { Choices } from './choices.tsx';
import { GalleryButtons } from './gallery-buttons.tsx';
import { GalleryDesk } from './gallery-desk.tsx';
import { GalleryCharts } from './gallery-charts.tsx';
import { GalleryFeedback } from './gallery-feedback.tsx';
import { GalleryFields } from './gallery-fields.tsx';
import { GalleryLists } from './gallery-lists.tsx';
import { galleryText as text } from './gallery-text.ts';
import { GalleryMatters } from './gallery-matters.tsx';
import { GalleryTiles } from './gallery-tiles.tsx';
import { GalleryRecording } from './gallery-recording.tsx';
import { Screen } from './screen.tsx';
import { Stack } from './stack.tsx';
import { StatusLine } from './status-line.tsx';
import { TabBar } from './tab-bar.tsx';
import { ToastHost, type ToastMessage } from './toast.tsx';

const views: readonly View[] = ['standard', 'elder'];
const themes: readonly Theme[] = ['auto', 'light', 'dark'];

/** The development page /ui: every component in its states, in each appearance. */
export function Gallery(): ReactElement {
  const [appearance, setAppearance] = useState<Appearance>(appearanceOfPage);
  const [toasts, setToasts] = useState<readonly ToastMessage[]>([]);

  useEffect(() => {
    const before = appearanceOfPage();
    return () => applyAppearance(before, document.documentElement);
  }, []);

  useEffect(() => applyAppearance(appearance, document.documentElement), [appearance]);

  return (
    <AppFrame
      path="/ui"
      status={
        <StatusLine href="/ui?status" icon="cloud-waiting" tone="warn">
          {text.status}
        </StatusLine>
      }
      nav={
        <TabBar
          label={text.nav}
          current="/ui?visits"
          tabs={[
            { href: '/ui?visits', label: text.tabs.visits, icon: 'visit' },
            { href: '/ui?sessions', label: text.tabs.sessions, icon: 'session' },
            { href: '/ui?ledger', label: text.tabs.ledger, icon: 'ledger', badge: '12' },
            { href: '/ui?board', label: text.tabs.board, icon: 'board' },
            { href: '/ui?me', label: text.tabs.me, icon: 'person' },
          ]}
        />
      }
    >
      <Screen title={text.title} back={{ href: '/', label: text.home }}>
        <GalleryTiles />
        <GalleryMatters />
        <Card title={text.appearance}>
          <Stack>
            <Choices
              legend={text.view}
              columns={2}
              value={appearance.view}
              onChoose={(view) => setAppearance({ ...appearance, view })}
              choices={views.map((value) => ({ value, label: text.views[value], icon: 'text-size' }))}
            />
            <Choices
              legend={text.theme}
              value={appearance.theme}
              onChoose={(theme) => setAppearance({ ...appearance, theme })}
              choices={themes.map((value) => ({
                value,
                label: text.themes[value],
                icon: value === 'dark' ? 'moon' : 'sun',
              }))}
            />
          </Stack>
        </Card>
        <GalleryButtons />
        <GalleryFields />
        <GalleryRecording />
        <GalleryLists />
        <GalleryCharts />
        <GalleryDesk />
        <GalleryFeedback
          onToast={(toast) => setToasts((shown) => [...shown.filter(({ id }) => id !== toast.id), toast])}
        />
      </Screen>
      <ToastHost
        toasts={toasts}
        onDismiss={(id) => setToasts((shown) => shown.filter((toast) => toast.id !== id))}
      />
    </AppFrame>
  );
}

function appearanceOfPage(): Appearance {
  const { view, theme } = document.documentElement.dataset;
  return {
    view: views.find((known) => known === view) ?? 'standard',
    theme: themes.find((known) => known === theme) ?? 'auto',
  };
}
