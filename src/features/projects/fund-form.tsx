import type { ReactElement } from 'react';
import { type Fund, isMemberCount, leastAllotment } from '#domain/projects/fund.ts';
import { formatYuan, parseYuan } from '#domain/projects/money.ts';
import { SaveFoot } from '#ui/save-foot.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import { parseKept } from './parse-kept.ts';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';

interface Props {
  readonly scope: string;
  /** The fund that is changed; undefined for a new one. */
  readonly fund: Fund | undefined;
  readonly uses: ProjectsUses;
  readonly onDone: () => void;
}

const BLANK = { name: '', members: '', amount: '' };

/** How much a branch was given, and for how many members: 200 yuan each at least (LY-26). */
export function FundForm({ scope, fund, uses, onDone }: Props): ReactElement | null {
  const start =
    fund === undefined
      ? BLANK
      : { name: fund.name, members: String(fund.members), amount: formatYuan(fund.allocated) };
  const kept = useKeptForm(uses.drafts, `fund:${fund?.id ?? 'new'}`, start, (json) => parseKept(json, start));
  const { filled, change } = kept;
  if (filled === undefined) return null;
  const members = Number(filled.members.normalize('NFKC').trim());
  const save = (): ReturnType<ProjectsUses['allotFund']> => {
    const allocated = parseYuan(filled.amount) ?? 0;
    return uses.allotFund(scope, fund?.id, { name: filled.name, members, allocated });
  };
  return (
    <Stack gap="m">
      <TextField
        label={text.fundName}
        hint={text.fundNameHint}
        value={filled.name}
        onChange={(name) => change({ name })}
        maxLength={40}
      />
      <TextField
        label={text.fundMembers}
        value={filled.members}
        onChange={(typed) => change({ members: typed })}
        inputMode="numeric"
        maxLength={6}
      />
      <TextField
        label={text.fundAmount}
        hint={
          isMemberCount(members)
            ? text.fundFloor(members, formatYuan(leastAllotment(members)))
            : text.fundFloorUsual
        }
        value={filled.amount}
        onChange={(amount) => change({ amount })}
        inputMode="decimal"
        maxLength={14}
      />
      <SaveFoot
        label={text.save}
        kept={kept}
        notKept={text.draftFailed}
        refusals={text.fundRefusals}
        save={save}
        onDone={() => {
          uses.tell(text.saved);
          onDone();
        }}
      />
    </Stack>
  );
}
