import { createProjectUses } from '#app/project-uses.ts';
import { communityRole, type Role } from '#domain/access/account.ts';
import type { ProjectsUses } from '#features/projects/projects-uses.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { issuesOnScreen, type IssuesOnScreen } from '#tests/features/issues/issues-on-screen.tsx';
import { COMMUNITY, DOORS } from '#tests/support/writing-device.ts';

export interface ProjectsOnScreen extends IssuesOnScreen {
  /** The screens as somebody of a role sees them on this device. */
  readonly as: (name: string, role: Role) => ProjectsUses;
}

const MEMBERS = [
  ['loudzhang', 'A8楼楼长', 'building-leader'],
  ['jianwei', '居务监督委员会', 'oversight-committee'],
  ['zhiyuan', '志愿者', 'volunteer'],
  ['ducha', '督查员', 'supervisor'],
] as const;

/** The screens of projects over a real store in memory, wired as app/ does, with the people who keep the money. */
export async function projectsOnScreen(): Promise<ProjectsOnScreen> {
  const desk = await issuesOnScreen('coordinator');
  const { device, uses } = desk;
  const stamp = { by: 'admin', at: '2026-11-01T00:00:00.000Z', offset: 0, device: 'provision' };
  const records = MEMBERS.map(([account, name, role]) =>
    openRecord(`member:${account}`, COMMUNITY, stamp, { account, name, role, scopes: [] }),
  );
  await device.database.takeIn({ scope: COMMUNITY, records, deletedIds: [], checkpoint: 'members' });
  return {
    ...desk,
    as: (name, role) => {
      const account = { name, roles: [COMMUNITY, DOORS, communityRole(role, 'cxtyc')] };
      const author = { account: name, device: `phone-of-${name}` };
      return createProjectUses({ ...device.needs, author }, account, uses);
    },
  };
}
