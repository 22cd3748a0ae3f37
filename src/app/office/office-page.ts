import type { ComponentType } from 'react';
import type { Account } from '#domain/access/account.ts';
import type { IconName } from '#ui/icon.tsx';
import type { Uses } from '#app/uses.tsx';
import type { Workspace } from '#app/workspace.ts';
import type { officePagesText } from './office-pages-text.ts';

/** What every page of the desk is given. */
export interface OfficePageProps {
  readonly account: Account;
  readonly workspace: Workspace;
  readonly uses: Uses;
}

/** A page of the desk: its address is `/office/<slug>`; whatever stands behind that is the page's own. */
export interface OfficePage {
  readonly slug: string;
  readonly group: keyof typeof officePagesText.groups;
  readonly label: string;
  readonly icon: IconName;
  /** Lazy: a page is loaded when it is opened. */
  readonly Page: ComponentType<OfficePageProps>;
}
