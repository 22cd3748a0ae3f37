import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { noticeId, type NoticeText } from '#domain/board/notice.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Choices } from '#ui/choices.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useAsked } from '#ui/use-asked.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { PublishRefusal } from '#usecases/board/publish-notice.ts';
import type { BoardUses } from './board-uses.ts';
import { boardText as text } from './board-text.ts';
import { HiddenList } from './hidden-list.tsx';
import { issueNotice, lastDay, type Publication } from './issue-notice.ts';
import { NoticeSheet } from './notice-sheet.tsx';
import { useNotice } from './use-notice.ts';

interface Props {
  readonly issueId: string;
  readonly what: Publication;
  readonly uses: BoardUses;
}

/** 两公开, 晒: a notice made from the ledger, looked at, and public by one tap. */
export function DraftScreen({ issueId, what, uses }: Props): ReactElement {
  const { readSubject, paperTexts, now, paths } = uses;
  const asked = useAsked(useCallback(() => readSubject(issueId), [readSubject, issueId]));
  const found = asked.state === 'answered' ? asked.answer : undefined;
  const scope = found?.progress.issue.scope ?? '';
  const texts = useWatched(useMemo(() => paperTexts(scope), [paperTexts, scope]));
  return (
    <Screen title={text.kinds[what]} back={{ href: paths.issue(issueId), label: text.toIssue }}>
      {asked.state === 'asking' && <Skeleton lines={8} />}
      {asked.state !== 'asking' && found === undefined && <EmptyState icon="board" title={text.noIssue} />}
      {found !== undefined && texts !== undefined && (
        <Draft
          progress={found.progress}
          first={issueNotice(what, found.progress, found.community, texts, now())}
          usualDays={texts.days}
          uses={uses}
        />
      )}
    </Screen>
  );
}

interface DraftProps {
  readonly progress: Progress;
  readonly first: NoticeText;
  readonly usualDays: number;
  readonly uses: BoardUses;
}

const PERIODS: readonly number[] = [5, 7, 10, 15, 30];

function Draft({ progress, first, usualDays, uses }: DraftProps): ReactElement {
  const { paths, publishNotice, previewNotice, mayPublish, go, tell } = uses;
  const { scope, id: issueId } = progress.issue;
  const [draft, setDraft] = useState(first);
  const [days, setDays] = useState(usualDays);
  const [refusal, setRefusal] = useState<PublishRefusal>();
  const id = noticeId(first.kind, issueId, progress.round);
  const standing = useNotice(uses.notices, id);
  const wanted = useMemo(() => ({ ...draft, until: lastDay(draft.from, days) }), [draft, days]);
  const seen = useAsked(useCallback(() => previewNotice(wanted), [previewNotice, wanted]));
  if (standing?.found !== undefined && standing.found.withdrawn === '') {
    return (
      <EmptyState
        icon="board"
        title={text.publishedAlready}
        action={
          <ButtonLink variant="primary" href={paths.notice(id)}>
            {text.seeNotice}
          </ButtonLink>
        }
      />
    );
  }
  if (!mayPublish(scope)) return <EmptyState icon="lock" title={text.mayNotPublish} />;
  const publish = async (): Promise<void> => {
    const saved = await publishNotice(id, scope, wanted);
    if (!saved.ok) {
      setRefusal(saved.reason);
      return;
    }
    tell(text.publishedToast);
    go(paths.notice(id));
  };
  return (
    <Stack gap="m">
      {seen.state === 'answered' && (
        <>
          <HiddenList hidden={seen.answer.hidden} />
          <NoticeSheet notice={seen.answer.notice} address={undefined} />
        </>
      )}
      {decisionIsMissing(wanted) && <Notice tone="warn">{text.decisionMissing}</Notice>}
      <Details summary={text.changeWords}>
        <WordsForm draft={draft} onChange={setDraft} />
      </Details>
      <Choices
        legend={text.periodDays}
        columns={5}
        choices={[...new Set([...PERIODS, usualDays])]
          .sort((a, b) => a - b)
          .map((count) => ({ value: String(count), label: text.days(count) }))}
        value={String(days)}
        onChoose={(chosen) => setDays(Number(chosen))}
      />
      {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
      <Button wide size="large" variant="primary" icon="board" onPress={publish}>
        {text.publishFor(days)}
      </Button>
    </Stack>
  );
}

/** A decision that does not say what was decided. */
function decisionIsMissing({ kind, lines }: NoticeText): boolean {
  const label = kind === 'decision' ? text.lines.decided : text.lines.outcome;
  return lines.some((line) => line.label === label && line.text.trim() === '');
}

interface WordsProps {
  readonly draft: NoticeText;
  readonly onChange: (draft: NoticeText) => void;
}

function WordsForm({ draft, onChange }: WordsProps): ReactElement {
  const setLine = (at: number, words: string): void =>
    onChange({
      ...draft,
      lines: draft.lines.map((line, nth) => (nth === at ? { ...line, text: words } : line)),
    });
  return (
    <Stack gap="m">
      <TextField
        label={text.title}
        value={draft.title}
        onChange={(title) => onChange({ ...draft, title })}
        maxLength={80}
      />
      {draft.lines.map(({ label, text: words }, at) => (
        <TextArea key={label} label={label} rows={2} value={words} onChange={(said) => setLine(at, said)} />
      ))}
      <TextField
        label={text.issuer}
        value={draft.issuer}
        onChange={(issuer) => onChange({ ...draft, issuer })}
        maxLength={60}
      />
    </Stack>
  );
}
