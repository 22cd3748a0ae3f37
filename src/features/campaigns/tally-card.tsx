import type { ReactElement } from 'react';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { PaperBatch } from '#domain/campaigns/paper-batch.ts';
import { tallyAnswers } from '#domain/campaigns/questionnaire.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { BarList } from '#ui/bar-list.tsx';
import { Card } from '#ui/card.tsx';
import { Details } from '#ui/details.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { campaignsText as text } from './campaigns-text.ts';

interface Props {
  readonly campaign: Campaign;
  readonly visits: readonly Visit[];
  readonly batches: readonly PaperBatch[];
}

/** What was answered, at doors and on paper together. */
export function TallyCard({ campaign, visits, batches }: Props): ReactElement {
  const atDoors = visits.filter((visit) => visit.campaign === campaign.id).map(({ answers }) => answers);
  const onPaper = batches.flatMap(({ forms }) => forms.map(({ answers }) => answers));
  const answeredAtDoors = atDoors.filter((answers) => Object.keys(answers).length > 0);
  const tallies = tallyAnswers(campaign.questions, [...answeredAtDoors, ...onPaper]);
  return (
    <Card title={text.tally}>
      <Stack>
        <Text tone="muted">{text.tallyFrom(answeredAtDoors.length, onPaper.length)}</Text>
        {tallies.map(({ question, answered, options, free }) => (
          <Section key={question.id} title={question.words}>
            <Text tone="muted" size="s">
              {answered === 0 ? text.noneAnswered : text.answered(answered)}
            </Text>
            {options.length > 0 && (
              <BarList
                label={question.words}
                most={Math.max(1, answered)}
                bars={options.map(({ option, count }) => ({
                  key: option,
                  label: option,
                  value: count,
                  text: text.count(count),
                }))}
              />
            )}
            {free.length > 0 && (
              <Details summary={text.freeAnswers(free.length)}>
                <List label={question.words}>
                  {free.map((words, nth) => (
                    <ListRow key={nth} icon="quote" title={words} />
                  ))}
                </List>
              </Details>
            )}
          </Section>
        ))}
      </Stack>
    </Card>
  );
}
