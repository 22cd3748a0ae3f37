import { type ReactElement, useMemo } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { roleInScope } from '#domain/access/account.ts';
import { sampleProgress } from '#domain/issues/sample-progress.ts';
import { issueCodes } from '#features/issues/issue-codes-text.ts';
import { MethodCard } from '#features/issues/method-card.tsx';
import { MethodsScreen } from '#features/work-methods/methods-screen.tsx';
import type { MethodsUses } from '#features/work-methods/methods-uses.ts';
import { paths } from '#app/paths.ts';
import { createWatchKinds } from '#usecases/sessions/read-kinds.ts';
import { createWatchMethods } from '#usecases/work-methods/read-methods.ts';
import { createSaveMethod } from '#usecases/work-methods/save-method.ts';
import { createWithdrawMethod } from '#usecases/work-methods/withdraw-method.ts';
import type { OfficePageProps } from './office-page.ts';

export function MethodsPage({ account, workspace, uses }: OfficePageProps): ReactElement {
  const asked = new URLSearchParams(useSearch());
  const methodsUses = useMemo<MethodsUses>(() => {
    const [community = ''] = uses.issues.communities;
    const needs = { ...workspace.needs, role: roleInScope(account, community) };
    return {
      methods: createWatchMethods(needs),
      kinds: createWatchKinds(needs),
      saveMethod: createSaveMethod(needs),
      withdrawMethod: createWithdrawMethod(needs),
      drafts: workspace.drafts,
      community,
      fields: issueCodes.fields,
      Preview: ({ method }) => (
        <MethodCard
          progress={sampleProgress(method, uses.issues.now())}
          nameOf={(name) => name}
          now={uses.issues.now()}
        />
      ),
      newCode: () => `own-${needs.ids.next().slice(-10).toLowerCase()}`,
      address: (id, edit) => {
        const open = new URLSearchParams({
          ...(id !== undefined && { method: id }),
          ...(edit !== undefined && { edit }),
        }).toString();
        return [paths.office('methods'), open].filter(Boolean).join('?');
      },
      go: navigate,
      tell: uses.issues.tell,
    };
  }, [account, workspace, uses]);
  const edit = asked.get('edit');
  return (
    <MethodsScreen
      open={asked.get('method') ?? ''}
      edit={edit === 'version' || edit === 'copy' ? edit : undefined}
      uses={methodsUses}
    />
  );
}
