import { type ReactElement, useMemo, useState } from 'react';
import { worksOnGiven } from '#domain/access/may.ts';
import type { Progress } from '#domain/issues/progress.ts';
import type { Proposal } from '#domain/proposals/proposal.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { AddProposerForm } from './add-proposer-form.tsx';
import { ChecklistForm } from './checklist-form.tsx';
import { CorrectForm } from './correct-form.tsx';
import { type Deed, deedsFor } from './deed.ts';
import { DeedForm } from './deed-form.tsx';
import { deedLabel } from './deed-label.ts';
import { ConferenceHint } from './conference-hint.tsx';
import { consultationText } from './consultation-text.ts';
import { DeliberationForm } from './deliberation-form.tsx';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';
import { JoinPicker } from './join-picker.tsx';
import { nextFor } from './next-deed.ts';
import { PublicVerdictForm } from './public-verdict-form.tsx';
import { SplitForm } from './split-form.tsx';

interface Props {
  readonly progress: Progress;
  readonly proposals: readonly Proposal[];
  readonly uses: IssuesUses;
  /** Where a proposer is answered in place. */
  readonly onAnswer: ((proposalId: string) => void) | undefined;
}

type Shown = { readonly what: 'deed'; readonly deed: Deed } | { readonly what: 'others' | 'correct' };

/** The one thing to do next in my role, and a way to everything else that I may do. */
export function NextCard({ progress, proposals, uses, onAnswer }: Props): ReactElement {
  const [shown, setShown] = useState<Shown>();
  const { doerIn, may } = uses;
  const mayCorrect = may('correct-issue', progress.issue.scope);
  const doer = useMemo(() => doerIn(progress.issue.scope), [progress, doerIn]);
  const deeds = useMemo(() => deedsFor(progress, doer), [progress, doer]);
  const isHere = (id: string): boolean => proposals.some((proposal) => proposal.id === id);
  const next = nextFor(progress, deeds, isHere, worksOnGiven(doer.role));
  const close = (): void => setShown(undefined);
  /** A notice is made, looked at and put up on the board's own screens. */
  const show = (deed: Deed): void => {
    if (deed.action.kind !== 'published') setShown({ what: 'deed', deed });
    else uses.go(uses.paths.draftNotice(progress.issue.id, deed.action.what));
  };
  const done = (): void => {
    close();
    uses.tell(text.saved);
  };
  const others = deeds.filter((deed) => next.what !== 'deed' || deed.key !== next.deed.key);
  return (
    <Section title={text.next}>
      <Card>
        <Stack gap="s">
          <ConferenceHint progress={progress} deeds={deeds} onChoose={show} />
          {next.what === 'deed' ? (
            <Button wide size="large" variant="primary" onPress={() => show(next.deed)}>
              {deedLabel(next.deed, progress)}
            </Button>
          ) : next.what === 'proposer' ? (
            <ProposerButton
              proposalId={next.proposal}
              owed={next.owed}
              issueId={progress.issue.id}
              uses={uses}
              onAnswer={onAnswer}
            />
          ) : (
            <Waiting progress={progress} uses={uses} />
          )}
          {others.length > 0 || mayCorrect ? (
            <Button wide variant="quiet" onPress={() => setShown({ what: 'others' })}>
              {text.others}
            </Button>
          ) : (
            <ButtonLink wide variant="quiet" href={uses.paths.consultation(progress.issue.id)}>
              {consultationText.make}
            </ButtonLink>
          )}
        </Stack>
      </Card>
      <Sheet open={shown?.what === 'others'} title={text.othersTitle} onClose={close}>
        <List label={text.othersTitle}>
          {others.map((deed) => (
            <ListRow key={deed.key} title={deedLabel(deed, progress)} onPress={() => show(deed)} />
          ))}
          {uses.may('change-projects', progress.issue.scope) && (
            <ListRow title={text.project} href={uses.paths.newProject({ issue: progress.issue.id })} />
          )}
          {uses.may('plan-session', progress.issue.scope) && (
            <ListRow
              title={text.activity}
              href={uses.paths.newActivity(progress.issue.id, progress.issue.summary)}
            />
          )}
          <ListRow title={consultationText.make} href={uses.paths.consultation(progress.issue.id)} />
          {mayCorrect && <ListRow title={text.correct} onPress={() => setShown({ what: 'correct' })} />}
        </List>
      </Sheet>
      <Sheet open={shown?.what === 'correct'} title={text.correct} onClose={close}>
        <CorrectForm issue={progress.issue} method={progress.method} uses={uses} onDone={done} />
      </Sheet>
      <Sheet
        open={shown?.what === 'deed'}
        title={shown?.what === 'deed' ? deedLabel(shown.deed, progress) : ''}
        onClose={close}
      >
        {shown?.what === 'deed' && <FormOf deed={shown.deed} progress={progress} uses={uses} onDone={done} />}
      </Sheet>
    </Section>
  );
}

interface ProposerProps extends Pick<Props, 'uses' | 'onAnswer'> {
  readonly issueId: string;
  readonly proposalId: string;
  readonly owed: 'answer' | 'verdict';
}

function ProposerButton({ issueId, proposalId, owed, uses, onAnswer }: ProposerProps): ReactElement {
  const label = owed === 'answer' ? text.toAnswer : text.toVerdict;
  return onAnswer === undefined ? (
    <ButtonLink wide size="large" variant="primary" href={uses.paths.answer(issueId, proposalId)}>
      {label}
    </ButtonLink>
  ) : (
    <Button wide size="large" variant="primary" onPress={() => onAnswer(proposalId)}>
      {label}
    </Button>
  );
}

interface FormProps {
  readonly deed: Deed;
  readonly progress: Progress;
  readonly uses: IssuesUses;
  readonly onDone: () => void;
}

function FormOf(props: FormProps): ReactElement {
  const { deed, progress, uses, onDone } = props;
  if (deed.action.kind === 'proposed') return <AddProposerForm {...props} />;
  if (deed.action.kind === 'deliberated') return <DeliberationForm {...props} />;
  if (deed.action.kind === 'checked') return <ChecklistForm {...props} />;
  if (deed.action.kind === 'verdict') return <PublicVerdictForm {...props} />;
  if (deed.action.kind === 'split')
    return <SplitForm issueId={progress.issue.id} uses={uses} onDone={onDone} />;
  if (deed.action.kind === 'joined')
    return <JoinPicker issue={progress.issue} uses={uses} onJoined={onDone} />;
  return <DeedForm {...props} />;
}

function Waiting({ progress, uses }: Pick<Props, 'progress' | 'uses'>): ReactElement {
  const nameOf = useWatched(uses.names) ?? ((account: string) => account);
  const { state, current, steps, joinedInto, closing } = progress;
  if (state === 'closed') {
    const thanks = closing?.thanks ?? '';
    return <Text>{thanks === '' ? text.waitClosed : text.closedThanks(nameOf(thanks))}</Text>;
  }
  if (joinedInto !== undefined) {
    return (
      <>
        <Text>{text.waitJoined}</Text>
        <ButtonLink wide href={uses.paths.issue(joinedInto)}>
          {text.seeLeading}
        </ButtonLink>
      </>
    );
  }
  const names = steps
    .filter(
      ({ step }) =>
        current.includes(step.code) && step.finishedBy !== 'answers' && step.finishedBy !== 'verdicts',
    )
    .map(({ step }) => step.name);
  return <Text>{names.length === 0 ? text.waitElsewhere : text.waitFor(names)}</Text>;
}
