import { type ReactElement, useState } from 'react';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { PaperBatch } from '#domain/campaigns/paper-batch.ts';
import type { Place } from '#domain/roster/place.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { PaperRefusal } from '#usecases/campaigns/type-paper-forms.ts';
import { campaignsText as text } from './campaigns-text.ts';
import type { CampaignsUses } from './campaigns-uses.ts';
import { PaperForm } from './paper-form.tsx';

const MIXED = '';

interface Props {
  readonly campaign: Campaign;
  readonly batches: readonly PaperBatch[];
  readonly buildings: readonly Place[];
  readonly uses: CampaignsUses;
}

/** 纸质表 (ZZ-11): piles counted by hand, typed form by form; both counts must agree. */
export function PaperCard({ campaign, batches, buildings, uses }: Props): ReactElement {
  const { paper } = uses;
  const [pile, setPile] = useState('');
  const [building, setBuilding] = useState(MIXED);
  const [open, setOpen] = useState<string>();
  const [refusal, setRefusal] = useState<PaperRefusal>();
  const nameOf = (id: string): string => buildings.find((one) => one.id === id)?.name ?? '';
  const batch = batches.find(({ id }) => id === open);
  const begin = async (): Promise<void> => {
    const place = buildings.find(({ id }) => id === building);
    const begun = await paper.begin(campaign, Number(pile), place);
    setRefusal(begun.ok ? undefined : begun.reason);
    if (!begun.ok) return;
    setPile('');
    setOpen(begun.value);
  };
  if (batch !== undefined) {
    return (
      <Card title={text.paper}>
        <PaperForm
          batch={batch}
          campaign={campaign}
          building={buildings.find(({ id }) => id === batch.building)}
          uses={uses}
          onEnd={() => setOpen(undefined)}
        />
      </Card>
    );
  }
  return (
    <Card title={text.paper}>
      <Stack>
        <Text tone="muted">{text.paperHint}</Text>
        <Row gap="m">
          <TextField label={text.pile} value={pile} onChange={setPile} inputMode="numeric" />
          <SelectField
            label={text.building}
            value={building}
            options={[
              { value: MIXED, label: text.mixed },
              ...buildings.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setBuilding}
          />
        </Row>
        {refusal !== undefined && <Notice tone="bad">{text.paperRefusals[refusal]}</Notice>}
        <Button wide icon="note" onPress={begin}>
          {text.begin}
        </Button>
        {batches.length > 0 && (
          <List label={text.paper}>
            {batches.map(({ id, at, building: where, forms, pile: all, isDone }) => (
              <ListRow
                key={id}
                icon={isDone ? 'check' : 'note'}
                title={text.batch(formatMoment(at), nameOf(where))}
                detail={isDone ? text.batchDone(all) : text.batchOpen(forms.length, all)}
                {...(isDone ? {} : { onPress: () => setOpen(id) })}
              />
            ))}
          </List>
        )}
      </Stack>
    </Card>
  );
}
