import { type ReactElement, useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import { hasDesk } from '#domain/access/account.ts';
import { OfficeShell } from '#features/office/office-shell.tsx';
import { officeText as text } from '#features/office/office-text.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { type BackLink, ScreenBack } from '#ui/screen-back.ts';
import { Screen } from '#ui/screen.tsx';
import { appText } from '#app/app-text.ts';
import { paths } from '#app/paths.ts';
import { warmUp } from '#app/warm-up.ts';
import type { OfficePage, OfficePageProps } from './office-page.ts';
import { useDesk } from './use-desk.tsx';
import { officePagesText } from './office-pages-text.ts';
import { officePages } from './office-pages.ts';

/** Which page of the desk an address under `/office` shows. */
export function OfficeRoutes(props: Omit<OfficePageProps, 'desk'>): ReactElement {
  const desk = useDesk(props);
  const [path] = useLocation();
  const groups = useMemo(() => menu(), []);
  useEffect(() => void warmUpPages(), []);
  if (!hasDesk(props.account)) return <NoPage title={text.notYours} hint={text.notYoursHint} />;
  const slug = path.split('/')[2] ?? '';
  const page = slug === '' ? officePages[0] : officePages.find((one) => one.slug === slug);
  if (page === undefined) return <NoPage title={text.unknown} />;
  return (
    <OfficeShell groups={groups} current={paths.office(page.within ?? page.slug)}>
      <ScreenBack value={backOf(page)}>
        <page.Page key={page.slug} {...props} desk={desk} />
      </ScreenBack>
    </OfficeShell>
  );
}

/** The pages of the desk, before somebody comes to it. */
export function warmUpPages(): Promise<void> {
  return warmUp(
    officePages.map(({ Page }) => Page),
    () => true,
  );
}

/** The page on whose list a page stands that has no line in the menu. */
function backOf({ within }: OfficePage): BackLink | undefined {
  const page = officePages.find(({ slug }) => slug === within);
  return page && { href: paths.office(page.slug), label: page.label };
}

type Groups = Parameters<typeof OfficeShell>[0]['groups'];

function menu(): Groups {
  const codes = Object.keys(officePagesText.groups) as (keyof typeof officePagesText.groups)[];
  return codes.flatMap((group) => {
    const pages = officePages.filter((page) => page.group === group && page.within === undefined);
    const links = pages.map(({ slug, label, icon }) => ({ href: paths.office(slug), label, icon }));
    return links.length === 0 ? [] : [{ title: officePagesText.groups[group], links }];
  });
}

function NoPage({ title, hint }: { readonly title: string; readonly hint?: string }): ReactElement {
  return (
    <Screen title={appText.office}>
      <EmptyState
        icon="help"
        title={title}
        hint={hint}
        action={<ButtonLink href={paths.home}>{appText.goHome}</ButtonLink>}
      />
    </Screen>
  );
}
