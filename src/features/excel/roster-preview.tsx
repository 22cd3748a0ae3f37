import { type ReactElement, useCallback, useState } from 'react';
import { likelyHome, type RosterPlan } from '#domain/excel/roster-plan.ts';
import type { RosterRow } from '#domain/excel/roster-rows.ts';
import { Button } from '#ui/button.tsx';
import { Columns } from '#ui/columns.tsx';
import { Details } from '#ui/details.tsx';
import { KeyValue } from '#ui/key-value.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Progress } from '#ui/progress.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useAsked } from '#ui/use-asked.ts';
import type { ImportRefusal } from '#usecases/excel/import-roster.ts';
import { excelText as text } from './excel-text.ts';
import type { ExcelUses } from './excel-uses.ts';

const UNCHOSEN = '';

interface Props {
  readonly rows: readonly RosterRow[];
  readonly uses: ExcelUses;
  readonly onEnd: () => void;
}

/** Where new buildings go, and what would be written; the button at its end is the only thing that writes. */
export function RosterPreview({ rows, uses, onEnd }: Props): ReactElement {
  const { importRoster, doorScopes } = uses;
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = useAsked(
    useCallback(async () => {
      const buildings = await importRoster.newBuildings(rows);
      const homes = new Map<string, string>();
      for (const building of buildings) {
        const home = chosen.get(building) ?? likelyHome(building, doorScopes);
        if (home !== undefined) homes.set(building, home);
      }
      return { buildings, homes, plan: await importRoster.preview(rows, homes) };
    }, [importRoster, rows, chosen, doorScopes]),
  );
  if (asked.state !== 'answered') return <Skeleton lines={5} />;
  const { buildings, homes, plan } = asked.answer;
  const options = [
    { value: UNCHOSEN, label: text.homeNone },
    ...doorScopes.map((scope) => ({ value: scope, label: text.grid(scope) })),
  ];
  return (
    <Stack>
      {buildings.length > 0 && (
        <Details summary={text.homes}>
          <Columns>
            {buildings.map((building) => (
              <SelectField
                key={building}
                label={text.homeFor(building)}
                value={homes.get(building) ?? UNCHOSEN}
                options={options}
                onChange={(scope) => setChosen(new Map([...chosen, [building, scope]]))}
              />
            ))}
          </Columns>
        </Details>
      )}
      {plan.homeless.length > 0 && <Notice tone="warn">{text.homeless(text.join(plan.homeless))}</Notice>}
      <PlanSummary plan={plan} />
      <Take plan={plan} uses={uses} onEnd={onEnd} />
    </Stack>
  );
}

function PlanSummary({ plan }: { readonly plan: RosterPlan }): ReactElement {
  const names = text.previewNames;
  const { buildings, doors, residents, changed, known } = plan;
  return (
    <Stack>
      <Text strong>{text.preview}</Text>
      <KeyValue
        items={[
          { name: names.buildings, value: text.count(buildings.length) },
          { name: names.doors, value: text.count(doors.length) },
          { name: names.residents, value: text.count(residents.length) },
          { name: names.changed, value: text.count(changed.length) },
          { name: names.known, value: text.count(known) },
        ]}
      />
      {changed.length > 0 && (
        <Details summary={names.changed}>
          <List label={names.changed}>
            {changed.map(({ id, doorName, name, wanted }) => (
              <ListRow key={id} title={text.changeOf(doorName, name, wordsOfChange(wanted))} />
            ))}
          </List>
        </Details>
      )}
    </Stack>
  );
}

function wordsOfChange(wanted: Readonly<Record<string, string>>): string {
  return text.join(Object.entries(wanted).map(([field, value]) => `${text.wanted[field] ?? field} ${value}`));
}

interface TakeProps {
  readonly plan: RosterPlan;
  readonly uses: ExcelUses;
  readonly onEnd: () => void;
}

function Take({ plan, uses: { importRoster, tell }, onEnd }: TakeProps): ReactElement {
  const [done, setDone] = useState<{ readonly saved: number; readonly all: number }>();
  const [refusal, setRefusal] = useState<ImportRefusal>();
  const isNothing =
    plan.buildings.length + plan.doors.length + plan.residents.length + plan.changed.length === 0;
  if (isNothing) return <Text>{text.previewNothing}</Text>;
  const take = async (): Promise<void> => {
    setRefusal(undefined);
    setDone({ saved: 0, all: 1 });
    const taken = await importRoster.take(plan, (saved, all) => setDone({ saved, all }));
    setDone(undefined);
    if (!taken.ok) {
      setRefusal(taken.reason);
      return;
    }
    tell(text.taken(plan.doors.length, plan.residents.length));
    onEnd();
  };
  return (
    <Stack>
      {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
      {done !== undefined && (
        <Progress label={text.taking(done.saved, done.all)} value={done.saved / done.all} />
      )}
      <Button
        wide
        variant="primary"
        icon="check"
        busy={done !== undefined}
        disabled={plan.homeless.length > 0}
        onPress={take}
      >
        {text.take}
      </Button>
      <Button wide variant="quiet" onPress={onEnd}>
        {text.cancel}
      </Button>
    </Stack>
  );
}
