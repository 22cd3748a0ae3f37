import { lazy } from 'react';
import { officePagesText as text } from './office-pages-text.ts';
import type { OfficePage } from './office-page.ts';

/** The pages of the desk in the order of its menu; the first one opens with the desk. A page is added by its line. */
export const officePages: readonly OfficePage[] = [
  {
    slug: 'inbox',
    group: 'issues',
    label: text.inbox,
    icon: 'inbox',
    Page: lazy(async () => ({ default: (await import('./inbox-page.tsx')).InboxPage })),
  },
  {
    slug: 'triage',
    group: 'issues',
    label: text.triage,
    icon: 'columns',
    Page: lazy(async () => ({ default: (await import('./triage-page.tsx')).TriagePage })),
  },
  {
    slug: 'ledger',
    group: 'issues',
    label: text.ledger,
    icon: 'ledger',
    Page: lazy(async () => ({ default: (await import('./ledger-page.tsx')).LedgerPage })),
  },
  {
    slug: 'checks',
    group: 'issues',
    label: text.checks,
    icon: 'eye',
    Page: lazy(async () => ({ default: (await import('./checks-page.tsx')).ChecksPage })),
  },
  {
    slug: 'board',
    group: 'public',
    label: text.board,
    icon: 'board',
    Page: lazy(async () => ({ default: (await import('./board-page.tsx')).BoardPage })),
  },
  {
    slug: 'campaigns',
    group: 'figures',
    label: text.campaigns,
    icon: 'visit',
    Page: lazy(async () => ({ default: (await import('./campaigns-page.tsx')).CampaignsPage })),
  },
  {
    slug: 'statistics',
    group: 'figures',
    label: text.statistics,
    icon: 'chart',
    Page: lazy(async () => ({ default: (await import('./statistics-page.tsx')).StatisticsPage })),
  },
  {
    slug: 'excel',
    group: 'figures',
    label: text.excel,
    icon: 'download',
    Page: lazy(async () => ({ default: (await import('./excel-page.tsx')).ExcelPage })),
  },
  {
    slug: 'duties',
    group: 'people',
    label: text.duties,
    icon: 'building',
    Page: lazy(async () => ({ default: (await import('./duties-page.tsx')).DutiesPage })),
  },
  {
    slug: 'places',
    group: 'people',
    label: text.places,
    icon: 'door',
    Page: lazy(async () => ({ default: (await import('./places-page.tsx')).PlacesPage })),
  },
  {
    slug: 'accounts',
    group: 'people',
    label: text.accounts,
    icon: 'lock',
    Page: lazy(async () => ({ default: (await import('./accounts-page.tsx')).AccountsPage })),
  },
  {
    slug: 'methods',
    group: 'rules',
    label: text.methods,
    icon: 'list',
    Page: lazy(async () => ({ default: (await import('./methods-page.tsx')).MethodsPage })),
  },
  {
    slug: 'settings',
    group: 'rules',
    label: text.settings,
    icon: 'settings',
    Page: lazy(async () => ({ default: (await import('./settings-page.tsx')).SettingsPage })),
  },
  {
    slug: 'templates',
    group: 'rules',
    label: text.templates,
    icon: 'note',
    Page: lazy(async () => ({ default: (await import('./templates-page.tsx')).TemplatesPage })),
  },
  {
    slug: 'categories',
    group: 'rules',
    label: text.categories,
    icon: 'grid',
    Page: lazy(async () => ({ default: (await import('./categories-page.tsx')).CategoriesPage })),
  },
  {
    slug: 'holidays',
    group: 'rules',
    label: text.holidays,
    icon: 'calendar',
    Page: lazy(async () => ({ default: (await import('./holidays-page.tsx')).HolidaysPage })),
  },
];
