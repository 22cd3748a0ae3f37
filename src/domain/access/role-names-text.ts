import type { Role } from './account.ts';

/** 各种身份的叫法。 */
export const roleNames: Readonly<Record<Role, string>> = {
  supervisor: '督查员',
  'oversight-committee': '居务监督委员会',
  'department-handler': '部门承办人',
  'street-contact': '街道联点干部',
  volunteer: '走访员',
  'ten-household-leader': '十户长',
  'building-leader': '楼长',
  'estate-leader': '小区区长',
  coordinator: '社区协调员',
};
