import type { ComponentProps, ReactElement } from 'react';
import { SaveFoot as Foot } from '#ui/save-foot.tsx';
import { type FormRefusal, issueRefusals } from './issue-refusals-text.ts';
import { issuesText as text } from './issues-text.ts';

type Props<Saved> = Omit<ComponentProps<typeof Foot<Saved, FormRefusal>>, 'notKept' | 'refusals'>;

/** The foot of every form about an issue. */
export function SaveFoot<Saved>(props: Props<Saved>): ReactElement {
  return <Foot notKept={text.draftFailed} refusals={issueRefusals} {...props} />;
}
