import { type ReactElement, useState } from 'react';
import type { Remark } from '#domain/sessions/remarks.ts';
import type { Session } from '#domain/sessions/session.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Details } from '#ui/details.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Stack } from '#ui/stack.tsx';
import { Switch } from '#ui/switch.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Text } from '#ui/text.tsx';
import { useAttempt } from '#ui/use-press.ts';
import type { RemarkRefusal } from '#usecases/sessions/correct-remark.ts';
import { agendaOptions } from './agenda-options.ts';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';
import { TakeForm } from './take-form.tsx';
import type { LiveActions } from './use-live-actions.ts';

interface Props {
  readonly session: Session;
  readonly remark: Remark;
  /** While the session is on, a line can be taken back; afterwards it is only corrected. */
  readonly actions: LiveActions | undefined;
  readonly uses: SessionsUses;
  readonly onClose: () => void;
}

/** Everything that can be done with one line. */
export function RemarkSheet({ session, remark, actions, uses, onClose }: Props): ReactElement {
  const attempt = useAttempt();
  const undo = (entries: readonly string[]): void => {
    onClose();
    if (actions !== undefined) attempt(actions.undo(entries));
  };
  const isOver = session.state === 'closed';
  return (
    <Sheet open title={text.remarkTitle} onClose={onClose}>
      <Stack gap="l">
        {remark.issues.map((issue) => (
          <Row key={issue} gap="s">
            <ButtonLink icon="ledger" href={uses.paths.issue(issue)}>
              {text.seeIssue}
            </ButtonLink>
            {actions !== undefined && !isOver && (
              <Button variant="quiet" icon="history" onPress={() => undo(takingsOf(session, remark, issue))}>
                {text.takeBack}
              </Button>
            )}
          </Row>
        ))}
        {!isOver && (
          <Details summary={text.takeTitle}>
            <TakeForm session={session} remark={remark} uses={uses} onDone={onClose} />
          </Details>
        )}
        <CorrectForm session={session} remark={remark} uses={uses} onDone={onClose} />
        {actions !== undefined && !isOver && remark.issues.length === 0 && (
          <Button variant="quiet" icon="trash" onPress={() => undo([remark.id])}>
            {text.removeRemark}
          </Button>
        )}
      </Stack>
    </Sheet>
  );
}

/** The entries by which a line went into an issue. */
function takingsOf({ taken }: Session, { id }: Remark, issue: string): readonly string[] {
  return taken.filter((one) => one.issue === issue && one.remarks.includes(id)).map((one) => one.id);
}

interface CorrectProps {
  readonly session: Session;
  readonly remark: Remark;
  readonly uses: SessionsUses;
  readonly onDone: () => void;
}

function CorrectForm({ session, remark, uses, onDone }: CorrectProps): ReactElement {
  const [words, setWords] = useState(remark.words);
  const [who, setWho] = useState(remark.who);
  const [agenda, setAgenda] = useState(remark.agenda);
  const [offTheme, setOffTheme] = useState(remark.offTheme);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<RemarkRefusal>();
  const correct = async (): Promise<void> => {
    const corrected = await uses.correctRemark(session.id, remark.id, {
      words,
      who,
      agenda,
      offTheme,
      reason,
    });
    if (corrected.ok) onDone();
    else setRefusal(corrected.reason);
  };
  return (
    <Stack gap="m">
      <TextArea label={text.words} value={words} onChange={setWords} rows={2} />
      <TextField label={text.speaker} value={who} onChange={setWho} hint={text.speakerHint} maxLength={20} />
      {session.agenda.length > 0 && (
        <SelectField
          label={text.agendaItem}
          value={agenda}
          options={agendaOptions(session, agenda)}
          onChange={setAgenda}
        />
      )}
      <Switch label={text.offTheme} checked={offTheme} onChange={setOffTheme} />
      {session.state === 'closed' && (
        <TextField
          label={text.correctReason}
          value={reason}
          onChange={setReason}
          hint={text.correctReasonHint}
          maxLength={60}
        />
      )}
      {remark.corrections.map(({ id, before }) => (
        <Text key={id} tone="muted" size="s">
          {text.before_(before.words, before.who)}
        </Text>
      ))}
      {refusal !== undefined && <Notice tone="bad">{text.remarkRefusals[refusal]}</Notice>}
      <Button wide icon="check" onPress={correct}>
        {text.correct}
      </Button>
    </Stack>
  );
}
