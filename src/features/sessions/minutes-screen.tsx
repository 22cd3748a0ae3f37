import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { NOBODY } from '#domain/board/masking.ts';
import type { Session } from '#domain/sessions/session.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Details } from '#ui/details.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { OffPaper, usePaper } from '#ui/paper.tsx';
import { Row } from '#ui/row.tsx';
import { Screen } from '#ui/screen.tsx';
import { Stack } from '#ui/stack.tsx';
import { Switch } from '#ui/switch.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useAsked } from '#ui/use-asked.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { AmendmentRefusal } from '#usecases/sessions/amend-minutes.ts';
import { DealtList } from './dealt-list.tsx';
import { MinutesSheet } from './minutes-sheet.tsx';
import { RemarkSheet } from './remark-sheet.tsx';
import { SessionFrame } from './session-frame.tsx';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';
import { PrintButton } from '#ui/print-button.tsx';

interface Props {
  readonly sessionId: string;
  readonly uses: SessionsUses;
}

/** 会议记录: a page ready to print, and what can still be done about it. */
export function MinutesScreen({ sessionId, uses }: Props): ReactElement {
  return (
    <SessionFrame sessionId={sessionId} uses={uses}>
      {(session) => <Minutes session={session} uses={uses} />}
    </SessionFrame>
  );
}

interface MinutesProps {
  readonly session: Session;
  readonly uses: SessionsUses;
}

function Minutes({ session, uses }: MinutesProps): ReactElement {
  const { paths, ledgerProgress, readDeliberations, recognisable, paperTexts, Standing } = uses;
  usePaper('a4');
  const [isMasked, setIsMasked] = useState(false);
  const nameOf = useWatched(uses.names) ?? ((account: string) => account);
  const asked = useAsked(useCallback(() => ledgerProgress(session), [ledgerProgress, session]));
  const matters = asked.state === 'answered' ? asked.answer : [];
  const held = useAsked(useCallback(() => readDeliberations(session), [readDeliberations, session]));
  const { scope } = session;
  const papers = useWatched(useMemo(() => paperTexts(scope), [paperTexts, scope]));
  const dealt = held.state === 'answered' ? held.answer : [];
  const known = useAsked(useCallback(() => recognisable(session), [recognisable, session]));
  const masked = isMasked ? (known.state === 'answered' ? known.answer : NOBODY) : undefined;
  const back =
    session.state === 'closed'
      ? { href: paths.sessions, label: text.title }
      : { href: paths.session(session.id), label: text.overview };
  return (
    <Screen title={text.minutes} back={back} actions={<PrintButton />}>
      <Stack gap="m">
        <OffPaper>
          <Stack gap="m">
            <Switch label={text.mask} checked={isMasked} onChange={setIsMasked} hint={text.maskHint} />
            <Row>
              <Standing recordId={session.id} />
            </Row>
            {session.state !== 'closed' && <Notice tone="info">{text.draftMinutes}</Notice>}
          </Stack>
        </OffPaper>
        <MinutesSheet
          session={session}
          matters={matters}
          dealt={dealt}
          nameOf={nameOf}
          masked={masked}
          foot={papers?.minutesFoot}
        />
        <OffPaper>
          <Stack gap="m">
            {matters.length > 0 && (
              <Card title={text.ledger}>
                <List label={text.ledger}>
                  {matters.map(({ issue, summary, isDone }) => (
                    <ListRow
                      key={issue}
                      icon="ledger"
                      href={paths.issue(issue)}
                      title={summary}
                      detail={isDone ? text.done : text.notDone}
                      aside={<Standing recordId={issue} />}
                    />
                  ))}
                </List>
              </Card>
            )}
            <DealtList dealt={dealt} paths={paths} />
            {session.state === 'closed' && !session.isNewer && uses.may('amend-session', session.scope) && (
              <>
                <Reopen session={session} uses={uses} />
                <Corrections session={session} uses={uses} />
              </>
            )}
          </Stack>
        </OffPaper>
      </Stack>
    </Screen>
  );
}

/** Later than this a session is over for good, and what is missing is added. */
const REOPENED_WITHIN_MS = 12 * 3_600_000;

/** An end that came too early is taken back on the phone that noted it; another recorder's stays. */
function Reopen({
  session,
  uses: { undoEntries, device, now, tell, go, paths },
}: MinutesProps): ReactElement | null {
  const mine = session.steps.filter((step) => step.what === 'closed' && step.device === device);
  const closedAt = session.closing?.at ?? 0;
  if (mine.length === 0 || now() - closedAt > REOPENED_WITHIN_MS) return null;
  const reopen = async (): Promise<void> => {
    const undone = await undoEntries(
      session.id,
      mine.flatMap(({ entries }) => entries),
    );
    if (undone.ok) go(paths.session(session.id, 'live'));
    else tell(text.saving[undone.reason]);
  };
  return (
    <Button wide variant="quiet" icon="history" onPress={reopen}>
      {text.reopenBack}
    </Button>
  );
}

/** After closing nothing is changed, everything is added: with author, time and reason. */
function Corrections({ session, uses }: MinutesProps): ReactElement {
  const [opened, setOpened] = useState<string>();
  const remark = session.remarks.find(({ id }) => id === opened);
  return (
    <>
      <Details summary={text.amend}>
        <AmendForm session={session} uses={uses} />
      </Details>
      {session.remarks.length > 0 && (
        <Details summary={text.corrections}>
          <List label={text.corrections}>
            {session.remarks.map(({ id, words }) => (
              <ListRow key={id} icon="edit" title={words} onPress={() => setOpened(id)} />
            ))}
          </List>
        </Details>
      )}
      {remark !== undefined && (
        <RemarkSheet
          session={session}
          remark={remark}
          actions={undefined}
          uses={uses}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

function AmendForm({ session, uses: { amendMinutes, tell } }: MinutesProps): ReactElement {
  const [words, setWords] = useState('');
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<AmendmentRefusal>();
  const save = async (): Promise<void> => {
    const amended = await amendMinutes(session.id, words, reason);
    if (!amended.ok) {
      setRefusal(amended.reason);
      return;
    }
    setWords('');
    setReason('');
    setRefusal(undefined);
    tell(text.amended);
  };
  return (
    <Stack gap="m">
      <TextArea label={text.amendWords} value={words} onChange={setWords} rows={2} />
      <TextField label={text.amendReason} value={reason} onChange={setReason} maxLength={60} />
      {refusal !== undefined && <Notice tone="bad">{text.remarkRefusals[refusal]}</Notice>}
      <Button wide onPress={save}>
        {text.amendSave}
      </Button>
    </Stack>
  );
}
