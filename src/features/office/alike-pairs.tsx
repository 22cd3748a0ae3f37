import type { ReactElement } from 'react';
import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Row } from '#ui/row.tsx';
import { Section } from '#ui/section.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import type { NameOf } from '#usecases/access/watch-members.ts';
import { triageText as text } from './triage-text.ts';
import type { TriageUses } from './triage-uses.ts';

interface Props {
  readonly row: LedgerRow;
  readonly alike: readonly LedgerRow[];
  readonly nameOf: NameOf;
  readonly uses: TriageUses;
}

/** What says much the same, beside it, to be joined in one press. */
export function AlikePairs({ row, alike, nameOf, uses }: Props): ReactElement | null {
  if (alike.length === 0) return null;
  const join = async (into: string): Promise<void> => {
    const saved = await uses.joinIssues(row.id, into);
    uses.tell(saved.ok ? text.joined : uses.words.refusals[saved.reason]);
  };
  return (
    <Section title={text.alike} count={alike.length}>
      <Stack gap="s">
        <Text tone="muted">{text.alikeHint}</Text>
        {alike.map((other) => (
          <Card key={other.id}>
            <Stack gap="s">
              <Text strong>{other.summary}</Text>
              <Row>
                <Tag>{other.building === '' ? text.anywhere : other.building}</Tag>
                <Text tone="muted">
                  {text.proposers(other.proposers)} · {text.owners(other.owners.map(nameOf))}
                </Text>
              </Row>
              <Button onPress={() => join(other.id)}>{text.join}</Button>
            </Stack>
          </Card>
        ))}
      </Stack>
    </Section>
  );
}
