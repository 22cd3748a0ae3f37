import { type ReactElement, useMemo } from 'react';
import { type KnownMethods, offeredVersions } from '#domain/work-methods/known-methods.ts';
import type { MethodVersion } from '#domain/work-methods/method-record.ts';
import { versionNumber } from '#domain/work-methods/next-version.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { MethodDetail } from './method-detail.tsx';
import { MethodForm } from './method-form.tsx';
import type { MethodEdit, MethodsUses } from './methods-uses.ts';
import { methodsText as text } from './methods-text.ts';

interface Props {
  /** The version that is open; empty for the list of all. */
  readonly open: string;
  /** How the open version is being changed. */
  readonly edit: MethodEdit | undefined;
  readonly uses: MethodsUses;
}

/** 工作法: those that new issues can follow, older versions, and one of them to be read or changed. */
export function MethodsScreen({ open, edit, uses }: Props): ReactElement {
  const methods = useWatched(uses.methods);
  const kinds = useWatched(uses.kinds);
  const back = { href: uses.address(), label: text.title };
  if (methods === undefined || kinds === undefined) {
    return (
      <Screen title={text.title}>
        <Skeleton lines={8} />
      </Screen>
    );
  }
  if (open === '') return <MethodList methods={methods} uses={uses} />;
  const version = methods.all.find(({ id }) => id === open);
  if (version === undefined) {
    return (
      <Screen title={text.title} back={back}>
        <EmptyState icon="help" title={text.notArrived} />
      </Screen>
    );
  }
  if (edit === undefined)
    return <MethodDetail version={version} methods={methods} kinds={kinds} uses={uses} />;
  const title = edit === 'copy' ? text.newTitle : text.editTitle(version.method.name);
  return (
    <Screen title={title} back={{ href: uses.address(version.id), label: version.method.name }}>
      <MethodForm key={`${version.id} ${edit}`} base={version.method} edit={edit} kinds={kinds} uses={uses} />
    </Screen>
  );
}

interface ListProps {
  readonly methods: KnownMethods;
  readonly uses: MethodsUses;
}

function MethodList({ methods, uses }: ListProps): ReactElement {
  const offered = useMemo(() => offeredVersions(methods), [methods]);
  const others = methods.all.filter((version) => !offered.includes(version));
  const row = (version: MethodVersion): ReactElement => (
    <ListRow
      key={version.id}
      icon="list"
      href={uses.address(version.id)}
      title={version.method.name}
      detail={[
        text.version(versionNumber(version.method.version)),
        text.steps(version.method.steps.length),
        version.method.origin,
      ].join(' · ')}
      aside={version.method === methods.usual && <Tag tone="good">{text.usual}</Tag>}
    />
  );
  return (
    <Screen title={text.title}>
      <Stack gap="l">
        <Text tone="muted">{text.hint}</Text>
        <Section title={text.offered} count={offered.length}>
          <List label={text.offered}>{offered.map(row)}</List>
        </Section>
        {others.length > 0 && (
          <Section title={text.older} count={others.length}>
            <List label={text.older}>{others.map(row)}</List>
          </Section>
        )}
      </Stack>
    </Screen>
  );
}
