import type { ReactElement } from 'react';
import { type Setting, SettingsScreen } from '#features/office/settings-screen.tsx';
import { settingsText } from '#features/office/settings-text.ts';
import { paths } from '#app/paths.ts';
import { officePages } from './office-pages.ts';

/** Pages of the desk on which something is set, in the order of the list. */
const SLUGS: readonly string[] = ['places', 'categories', 'methods', 'kinds', 'holidays', 'templates'];

const COLUMNS: Setting = {
  key: 'excel',
  label: settingsText.columns,
  icon: 'ledger',
  href: paths.office('excel'),
};

export function SettingsPage(): ReactElement {
  const pages = SLUGS.flatMap((slug) => officePages.filter((page) => page.slug === slug));
  const settings = pages.map(({ slug, label, icon }) => ({
    key: slug,
    label,
    icon,
    href: paths.office(slug),
  }));
  return <SettingsScreen settings={[...settings, COLUMNS]} />;
}
