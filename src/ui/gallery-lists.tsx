import { type ReactElement, useState } from 'react';
import { Card } from './card.tsx';
import { galleryText as text } from './gallery-text.ts';
import { iconShapes, type IconName } from './icon-shapes.ts';
import { Icon } from './icon.tsx';
import { KeyValue } from './key-value.tsx';
import { ListRow } from './list-row.tsx';
import { List } from './list.tsx';
import { Mark } from './mark.tsx';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import { Tag } from './tag.tsx';
import { Text } from './text.tsx';
import type { Tone } from './tone.ts';

const tones: readonly Tone[] = ['neutral', 'info', 'good', 'warn', 'bad', 'quiet'];
const sizes = ['xl', 'l', 'm', 's'] as const;

function isIconName(name: string): name is IconName {
  return name in iconShapes;
}

export function GalleryLists(): ReactElement {
  const [people, setPeople] = useState(2);
  return (
    <>
      <Section title={text.people} count={people}>
        <List label={text.people}>
          <ListRow
            icon="person"
            title={text.person}
            detail={text.verified}
            aside={<Tag tone="good">{text.tags.good}</Tag>}
            href="/ui?person"
          />
          <ListRow
            icon="person"
            tone="warn"
            title={text.longPerson}
            detail={text.unverified}
            aside={<Tag tone="warn">{text.tags.warn}</Tag>}
            href="/ui?person"
          />
          <ListRow title={text.lastVisit} detail={text.lastVisitDetail} aside="19:42" />
          <ListRow icon="plus" tone="info" title={text.addPerson} onPress={() => setPeople(people + 1)} />
        </List>
      </Section>
      <Card title={text.facts}>
        <KeyValue
          items={[
            { name: text.fact.place, value: text.factValue.place },
            { name: text.fact.keeper, value: text.factValue.keeper },
            { name: text.fact.since, value: text.factValue.since },
          ]}
        />
      </Card>
      <Card title={text.texts}>
        <Row>
          {tones.map((tone) => (
            <Tag key={tone} tone={tone} icon={tone === 'warn' ? 'cloud-waiting' : undefined}>
              {text.tags[tone]}
            </Tag>
          ))}
        </Row>
        {sizes.map((size) => (
          <Text key={size} size={size} strong={size === 'xl'} tone={size === 's' ? 'muted' : undefined}>
            {text.textSizes[size]}
          </Text>
        ))}
        <Text preserveLines>{text.preserved}</Text>
      </Card>
      <Card title={text.icons}>
        <Row gap="m">
          <Mark label={text.mark} />
          {Object.keys(iconShapes)
            .filter(isIconName)
            .map((name) => (
              <Icon key={name} name={name} label={name} />
            ))}
        </Row>
      </Card>
    </>
  );
}
