import { type ReactElement, useState } from 'react';
import type { Place } from '#domain/roster/place.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { PickerField } from '#ui/picker-field.tsx';
import { QuestionFields } from '#ui/question-fields.tsx';
import { Row } from '#ui/row.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { CampaignFields, CampaignRefusal } from '#usecases/campaigns/save-campaign.ts';
import { campaignsText as text } from './campaigns-text.ts';
import type { CampaignsUses } from './campaigns-uses.ts';
import { QuestionsEditor } from './questions-editor.tsx';

interface Props {
  /** Id of the campaign that is changed; none for a new one. */
  readonly id?: string;
  readonly start: CampaignFields;
  readonly buildings: readonly Place[];
  readonly uses: CampaignsUses;
  readonly onEnd: () => void;
}

const PLACES = 'places';

/** Period, target, buildings and questionnaire of a campaign. */
export function CampaignForm({ id, start, buildings, uses, onEnd }: Props): ReactElement {
  const [fields, setFields] = useState(start);
  const [percent, setPercent] = useState(String(Math.round(start.target * 100)));
  const [refusal, setRefusal] = useState<CampaignRefusal>();
  const change = (part: Partial<CampaignFields>): void => setFields({ ...fields, ...part });
  const nameOf = new Map(buildings.map((building) => [building.id, building.name]));
  const idOf = new Map(buildings.map((building) => [building.name, building.id]));
  const toggle = (name: string): void => {
    const place = idOf.get(name) ?? '';
    const others = fields.places.filter((one) => one !== place);
    change({ places: others.length < fields.places.length ? others : [...others, place] });
  };
  const save = async (): Promise<void> => {
    const target = percent.trim() === '' ? NaN : Number(percent) / 100;
    const questions = fields.questions.map((question) => ({
      ...question,
      options: question.options.map((option) => option.trim()).filter((option) => option !== ''),
    }));
    const saved = await uses.saveCampaign(uses.community, id, { ...fields, target, questions });
    if (!saved.ok) {
      setRefusal(saved.reason);
      return;
    }
    uses.tell(text.saved);
    onEnd();
  };
  return (
    <Stack>
      <Card>
        <Stack>
          <TextField
            label={text.name}
            hint={text.nameHint}
            value={fields.name}
            onChange={(name) => change({ name })}
            required
          />
          <Row gap="m">
            <PickerField
              label={text.from}
              type="date"
              value={fields.from}
              onChange={(from) => change({ from })}
            />
            <PickerField label={text.to} type="date" value={fields.to} onChange={(to) => change({ to })} />
            <TextField label={text.target} value={percent} onChange={setPercent} inputMode="decimal" />
          </Row>
        </Stack>
      </Card>
      <Card title={text.questions}>
        <Stack>
          <Text tone="muted">{text.questionsHint}</Text>
          <QuestionsEditor
            questions={fields.questions}
            nextId={uses.nextId}
            onChange={(questions) => change({ questions })}
          />
        </Stack>
      </Card>
      {buildings.length > 0 && (
        <Card>
          <QuestionFields
            questions={[
              {
                id: PLACES,
                words: text.places,
                kind: 'multiple',
                options: buildings.map(({ name }) => name),
              },
            ]}
            answers={{ [PLACES]: fields.places.map((place) => nameOf.get(place) ?? place) }}
            hint=""
            onToggle={(_, name) => toggle(name)}
            onText={() => undefined}
          />
          <Text tone="muted">{text.placesHint}</Text>
        </Card>
      )}
      {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
      <Button wide variant="primary" icon="check" onPress={save}>
        {text.save}
      </Button>
      <Button wide variant="quiet" onPress={onEnd}>
        {text.cancel}
      </Button>
    </Stack>
  );
}
