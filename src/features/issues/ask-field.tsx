import { type ReactElement, useMemo } from 'react';
import { mayBeGiven } from '#domain/access/may.ts';
import { WAYS } from '#domain/issues/codes.ts';
import { BUILT_IN_KINDS } from '#domain/sessions/catalogue/built-in-kinds.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { methodId } from '#domain/work-methods/method.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Choices } from '#ui/choices.tsx';
import { Notice } from '#ui/notice.tsx';
import { PickerField } from '#ui/picker-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { Ask, Deed } from './deed.ts';
import { issueCodes } from './issue-codes-text.ts';
import type { IssuesUses } from './issues-uses.ts';
import { issuesText as text } from './issues-text.ts';

interface Props {
  readonly ask: Ask;
  readonly deed: Deed;
  readonly uses: IssuesUses;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The input for one thing that a deed asks. */
export function AskField(props: Props): ReactElement {
  const { ask, value, onChange } = props;
  const label = text.asks[ask];
  switch (ask) {
    case 'note':
    case 'reason':
    case 'text':
      return <TextArea label={label} value={value} onChange={onChange} />;
    case 'unit':
      return <TextField label={label} value={value} onChange={onChange} maxLength={80} />;
    case 'until':
      return <PickerField label={label} type="date" value={value} onChange={onChange} />;
    case 'person':
    case 'giver':
    case 'thanks':
      return <PersonField {...props} />;
    case 'session':
      return <SessionField {...props} />;
    case 'way':
      return (
        <Choices
          legend={label}
          columns={2}
          choices={WAYS.map((way) => ({ value: way, label: issueCodes.ways[way] }))}
          value={WAYS.find((way) => way === value) ?? 'notice'}
          onChoose={onChange}
        />
      );
    case 'method':
      return <MethodField {...props} />;
  }
}

/** What it means when nobody is chosen. */
const nobody = { person: text.choose, giver: text.toDesk, thanks: text.thankNobody };

function PersonField({ ask, uses, value, onChange }: Props): ReactElement {
  const members = useWatched(uses.members);
  if (members === undefined) return <Skeleton lines={1} />;
  const others = members.filter(
    ({ account, role }) =>
      (ask !== 'giver' || account !== uses.account) && (ask === 'thanks' || mayBeGiven(role)),
  );
  return (
    <SelectField
      label={text.asks[ask]}
      value={value}
      options={[
        { value: '', label: nobody[ask === 'person' || ask === 'thanks' ? ask : 'giver'] },
        ...others.map(({ account, name, role }) => ({
          value: account,
          label: text.ownerName(name, issueCodes.roles[role]),
        })),
      ]}
      onChange={onChange}
    />
  );
}

function SessionField({ deed, uses, value, onChange }: Props): ReactElement {
  const all = useWatched(uses.sessions);
  const fitting = useMemo(
    () =>
      (all ?? []).filter(
        ({ kind, state }) =>
          (deed.sessionKinds.length === 0 || deed.sessionKinds.includes(kind)) &&
          (state === 'closed' || state === 'live'),
      ),
    [all, deed],
  );
  if (all === undefined) return <Skeleton lines={1} />;
  if (fitting.length === 0) {
    const [kind] = deed.sessionKinds;
    return (
      <Stack gap="s">
        <Notice tone="info">{text.noSession(namesOf(deed.sessionKinds))}</Notice>
        <ButtonLink wide icon="session" href={uses.paths.newSession(kind)}>
          {text.toSession}
        </ButtonLink>
      </Stack>
    );
  }
  return (
    <SelectField
      label={text.asks.session}
      value={value}
      options={[
        { value: '', label: text.choose },
        ...fitting.map(({ id, kindName, startsAt }) => ({
          value: id,
          label: `${formatMoment(startsAt)} ${kindName}`,
        })),
      ]}
      onChange={onChange}
    />
  );
}

/** Kinds that a community added have no name here; a method asks for those that came with the app. */
function namesOf(kinds: readonly string[]): readonly string[] {
  return BUILT_IN_KINDS.filter(({ code }) => kinds.includes(code)).map(({ name }) => name);
}

function MethodField({ uses, value, onChange }: Props): ReactElement {
  const methods = useWatched(uses.methods);
  return (
    <SelectField
      label={text.asks.method}
      value={value}
      options={[
        { value: '', label: text.choose },
        ...(methods?.offered ?? []).map((method) => ({ value: methodId(method), label: method.name })),
      ]}
      onChange={onChange}
    />
  );
}
