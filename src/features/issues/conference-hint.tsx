import type { ReactElement } from 'react';
import { conferenceClock } from '#domain/issues/conference.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Deed } from './deed.ts';
import { issuesText as text } from './issues-text.ts';

interface Props {
  readonly progress: Progress;
  readonly deeds: readonly Deed[];
  readonly onChoose: (deed: Deed) => void;
}

/** After 不满意: what cannot be mended now goes to the 联席会议 (LY-36). */
export function ConferenceHint({ progress, deeds, onChoose }: Props): ReactElement | null {
  const clock = conferenceClock(progress);
  if (clock === undefined) return null;
  const submit = deeds.find(({ action }) => action.kind === 'submitted' && action.clock === clock.code);
  return (
    <Notice
      tone="warn"
      title={text.conference.title}
      action={
        submit !== undefined && <Button onPress={() => onChoose(submit)}>{text.conference.submit}</Button>
      }
    >
      {text.conference.hint(clock.workingDays)}
      {submit === undefined && text.conference.askCoordinator}
    </Notice>
  );
}
