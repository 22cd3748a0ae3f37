import type { ReactElement, ReactNode } from 'react';
import { DeskFrame } from '#ui/desk-frame.tsx';
import { SideNav, type SideNavProps } from '#ui/side-nav.tsx';
import { officeText as text } from './office-text.ts';

interface Props {
  readonly groups: SideNavProps['groups'];
  /** Address of the page that is open. */
  readonly current: string;
  readonly children: ReactNode;
}

/** 工作台: its pages at the side of a wide window, above the page on a tablet. */
export function OfficeShell({ groups, current, children }: Props): ReactElement {
  return (
    <DeskFrame path={current} nav={<SideNav label={text.navigation} groups={groups} current={current} />}>
      {children}
    </DeskFrame>
  );
}
