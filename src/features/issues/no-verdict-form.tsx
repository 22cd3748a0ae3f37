import { type ReactElement, useState } from 'react';
import { NO_VERDICT_REASONS, type NoVerdictReason, type Way } from '#domain/issues/codes.ts';
import type { Party } from '#domain/issues/standing.ts';
import type { Result } from '#lib/result.ts';
import { Button } from '#ui/button.tsx';
import { Choices } from '#ui/choices.tsx';
import { Details } from '#ui/details.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { Text } from '#ui/text.tsx';
import { useKeptText } from '#ui/use-kept-text.ts';
import type { IssueRefusal } from '#usecases/issues/issue-needs.ts';
import { issueCodes } from './issue-codes-text.ts';
import { issueRefusals } from './issue-refusals-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { proposalText as text } from './proposal-text.ts';

interface Props {
  readonly party: Party;
  readonly uses: IssuesUses;
}

/** Tries that found nobody, and the reason why no verdict could be had. */
export function NoVerdictForm({ party, uses }: Props): ReactElement {
  const [reason, setReason] = useState<NoVerdictReason>();
  const { text: note = '', keep, drop } = useKeptText(uses.drafts, `no-verdict:${party.proposal}`);
  const [refusal, setRefusal] = useState<IssueRefusal>();
  const settle = (saved: Result<undefined, IssueRefusal>, told: string): void => {
    setRefusal(saved.ok ? undefined : saved.reason);
    if (saved.ok) uses.tell(told);
  };
  const tried = async (way: Way): Promise<void> =>
    settle(await uses.noteTry(party.proposal, way), text.triedSaved);
  const state = async (): Promise<void> => {
    if (reason === undefined) return;
    const saved = await uses.stateNoVerdict(party.proposal, reason, note.trim());
    settle(saved, text.noVerdictSaved);
    if (saved.ok) await drop();
  };
  return (
    <Details summary={text.noVerdict}>
      <Stack gap="m">
        <Text>{text.tries(party.tries)}</Text>
        <Row gap="s" wrap>
          <Button icon="door" onPress={() => tried('in-person')}>
            {text.triedInPerson}
          </Button>
          <Button icon="phone" onPress={() => tried('phone')}>
            {text.triedPhone}
          </Button>
        </Row>
        <Choices
          legend={text.noVerdictReason}
          columns={2}
          choices={NO_VERDICT_REASONS.map((one) => ({ value: one, label: issueCodes.noVerdictReasons[one] }))}
          value={reason}
          onChoose={setReason}
        />
        <TextArea label={text.noVerdictNote} value={note} onChange={keep} rows={2} />
        {refusal !== undefined && <Notice tone="bad">{issueRefusals[refusal]}</Notice>}
        <Button wide disabled={reason === undefined} onPress={state}>
          {text.saveNoVerdict}
        </Button>
      </Stack>
    </Details>
  );
}
