import { type ReactElement, useState } from 'react';
import { type KnownMethods, offeredVersions } from '#domain/work-methods/known-methods.ts';
import type { MethodVersion } from '#domain/work-methods/method-record.ts';
import type { SessionKind } from '#domain/sessions/session-kind.ts';
import { versionNumber } from '#domain/work-methods/next-version.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Screen } from '#ui/screen.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { MethodRules } from './method-rules.tsx';
import type { MethodsUses } from './methods-uses.ts';
import { methodsText as text } from './methods-text.ts';

interface Props {
  readonly version: MethodVersion;
  readonly methods: KnownMethods;
  readonly kinds: readonly SessionKind[];
  readonly uses: MethodsUses;
}

/** One version as phones show it, and what can be made of it. */
export function MethodDetail({ version, methods, kinds, uses }: Props): ReactElement {
  const { id, method } = version;
  const { Preview, address } = uses;
  const [isAsking, setIsAsking] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const isOffered = offeredVersions(methods).includes(version);
  const withdraw = async (): Promise<void> => {
    setIsAsking(false);
    const saved = await uses.withdrawMethod(uses.community, id);
    setRefusal(saved.ok ? undefined : text.refusals[saved.reason]);
    if (saved.ok) uses.tell(text.withdrawn);
  };
  return (
    <Screen title={method.name} back={{ href: address(), label: text.title }}>
      <Stack gap="l">
        <Row>
          <Text tone="muted">
            {[text.version(versionNumber(method.version)), method.origin]
              .filter((part) => part !== '')
              .join(' · ')}
          </Text>
          {method === methods.usual && <Tag tone="good">{text.usual}</Tag>}
          {!isOffered && <Tag tone="quiet">{text.notOffered}</Tag>}
        </Row>
        <Row>
          <ButtonLink href={address(id, 'version')} icon="edit" variant="primary">
            {text.edit}
          </ButtonLink>
          <ButtonLink href={address(id, 'copy')} icon="plus">
            {text.copy}
          </ButtonLink>
          {isOffered && (
            <Button variant="quiet" icon="minus" onPress={() => setIsAsking(true)}>
              {text.withdraw}
            </Button>
          )}
        </Row>
        {refusal !== undefined && <Notice tone="bad">{refusal}</Notice>}
        <Stack gap="s">
          <Text tone="muted">{text.preview}</Text>
          <Preview method={method} />
        </Stack>
        <MethodRules method={method} kinds={kinds} fields={uses.fields} />
      </Stack>
      <ConfirmDialog
        open={isAsking}
        title={text.withdrawQuestion}
        confirmLabel={text.withdrawYes}
        cancelLabel={text.keep}
        onConfirm={withdraw}
        onCancel={() => setIsAsking(false)}
      >
        <Text>{text.withdrawHint}</Text>
      </ConfirmDialog>
    </Screen>
  );
}
