import { type ReactElement, useState } from 'react';
import type { Place } from '#domain/roster/place.ts';
import { MOVED_KIND, type Resident, VERIFIED_KIND } from '#domain/roster/resident.ts';
import type { Result } from '#lib/result.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { ResidentRefusal } from '#usecases/roster/add-resident.ts';
import { ResidentClashes } from './resident-clashes.tsx';
import { ResidentConsent } from './resident-consent.tsx';
import type { RosterUses } from './roster-uses.ts';
import { rosterText as text } from './roster-text.ts';

interface Props {
  readonly place: Place;
  /** `undefined` to write somebody new down. */
  readonly resident: Resident | undefined;
  readonly uses: RosterUses;
  readonly onClose: () => void;
}

/** One person of the roster: 核实, 已搬走, or new data. Every change is an entry, nothing is overwritten. */
export function ResidentSheet({ place, resident, uses, onClose }: Props): ReactElement {
  const { addResident, correctResident, confirmResident, settleResidentClash, tell } = uses;
  const [name, setName] = useState(resident?.name ?? '');
  const [phone, setPhone] = useState(resident?.phone ?? '');
  const [relation, setRelation] = useState(resident?.relation ?? '');
  const [refusal, setRefusal] = useState<ResidentRefusal>();
  const [isBusy, setIsBusy] = useState(false);

  const finish = async (saving: Promise<Result<undefined, ResidentRefusal>>, said: string): Promise<void> => {
    setIsBusy(true);
    const saved = await saving.finally(() => setIsBusy(false));
    if (!saved.ok) {
      setRefusal(saved.reason);
      return;
    }
    tell(said);
    onClose();
  };
  const save = (): Promise<void> => {
    const details = { name, phone, relation };
    return resident === undefined
      ? finish(addResident(place, details), text.added(name.trim()))
      : finish(correctResident(resident.id, details), text.corrected(name.trim()));
  };
  return (
    <Sheet
      open
      title={resident === undefined ? text.addTitle : text.editTitle(resident.name)}
      onClose={onClose}
    >
      <Stack gap="m">
        {resident !== undefined && (
          <Row gap="s" wrap>
            <Button
              icon="verified"
              onPress={() =>
                finish(confirmResident(resident.id, VERIFIED_KIND), text.verified(resident.name))
              }
            >
              {text.verify}
            </Button>
            <Button
              variant="secondary"
              icon="moved"
              onPress={() =>
                finish(confirmResident(resident.id, MOVED_KIND), text.markedMoved(resident.name))
              }
            >
              {text.moved}
            </Button>
          </Row>
        )}
        {resident !== undefined && (
          <ResidentClashes
            resident={resident}
            uses={uses}
            busy={isBusy}
            onChoose={(field, value) =>
              finish(settleResidentClash(resident.id, field, value), text.clashSettled(resident.name))
            }
          />
        )}
        <TextField label={text.name} value={name} onChange={setName} maxLength={40} autoComplete="off" />
        <TextField
          label={text.relation}
          value={relation}
          onChange={setRelation}
          hint={text.relationHint}
          maxLength={20}
        />
        <TextField
          label={text.phone}
          value={phone}
          onChange={setPhone}
          hint={text.phoneHint}
          type="tel"
          inputMode="tel"
          maxLength={20}
          autoComplete="off"
        />
        {resident !== undefined && (
          <ResidentConsent
            resident={resident}
            now={uses.now()}
            onWord={(kind, said) => finish(uses.noteConsent(resident.id, kind), said)}
          />
        )}
        {resident !== undefined && uses.rights(resident)}
        {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
        <Button wide variant="primary" size="large" icon="check" onPress={save}>
          {text.save}
        </Button>
      </Stack>
    </Sheet>
  );
}
