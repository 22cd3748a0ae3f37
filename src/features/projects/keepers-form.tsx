import { type ReactElement, useState } from 'react';
import { mayAdd } from '#domain/access/may.ts';
import { roleNames } from '#domain/access/role-names-text.ts';
import { AGREED_KIND } from '#domain/projects/cash-book.ts';
import type { Project } from '#domain/projects/project.ts';
import { SelectField } from '#ui/select-field.tsx';
import { SaveFoot } from '#ui/save-foot.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';

interface Props {
  readonly project: Project;
  readonly uses: ProjectsUses;
  readonly onDone: () => void;
}

/** 管钱的人 and 管账的人 (SJ-10): two different people out of those who may agree to a line. */
export function KeepersForm({ project: { id, book }, uses, onDone }: Props): ReactElement {
  const members = useWatched(uses.members) ?? [];
  const [chosen, setChosen] = useState(book.keepers ?? { cash: '', books: '' });
  const options = [
    { value: '', label: text.choose },
    ...members
      .filter(({ role }) => mayAdd(role, 'project', AGREED_KIND))
      .map(({ account, name, role }) => ({
        value: account,
        label: name === roleNames[role] ? name : `${name} · ${roleNames[role]}`,
      })),
  ];
  return (
    <Stack gap="m">
      <Text tone="muted">{text.keepersHint}</Text>
      {(['cash', 'books'] as const).map((side) => (
        <SelectField
          key={side}
          label={text[side]}
          value={chosen[side]}
          options={options}
          onChange={(account) => setChosen({ ...chosen, [side]: account })}
        />
      ))}
      <SaveFoot
        label={text.save}
        notKept={text.draftFailed}
        refusals={text.keepersRefusals}
        save={() => uses.nameKeepers(id, chosen)}
        onDone={() => {
          uses.tell(text.saved);
          onDone();
        }}
      />
    </Stack>
  );
}
