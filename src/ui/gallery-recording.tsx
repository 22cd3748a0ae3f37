import { type ReactElement, useState } from 'react';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { Composer } from './composer.tsx';
import { CounterGrid } from './counter-grid.tsx';
import { Counter } from './counter.tsx';
import { EntryRow } from './entry-row.tsx';
import { galleryText as text } from './gallery-text.ts';
import { List } from './list.tsx';
import { PickerField } from './picker-field.tsx';
import { Section } from './section.tsx';
import { Segments } from './segments.tsx';
import { Tag } from './tag.tsx';

export function GalleryRecording(): ReactElement {
  const [part, setPart] = useState<keyof typeof text.partNames>('remarks');
  const [speaking, setSpeaking] = useState(13);
  const [listening, setListening] = useState(0);
  const [day, setDay] = useState('2026-11-22');
  const [time, setTime] = useState('20:00');
  const [line, setLine] = useState('');
  const [remarks, setRemarks] = useState<readonly string[]>(text.remarks);

  function send(): void {
    if (line === '') return;
    setRemarks([...remarks, line]);
    setLine('');
  }

  return (
    <Section title={text.recording} count={remarks.length}>
      <Segments
        label={text.parts}
        value={part}
        onChoose={setPart}
        segments={[
          { value: 'people', label: text.partNames.people, badge: '13' },
          { value: 'remarks', label: text.partNames.remarks },
          { value: 'reading', label: text.partNames.reading },
        ]}
      />
      <CounterGrid>
        <Counter
          label={text.speaking}
          value={speaking}
          onStep={(delta) => setSpeaking(speaking + delta)}
          moreLabel={text.more(text.speaking)}
          lessLabel={text.less(text.speaking)}
        />
        <Counter
          label={text.listening}
          value={listening}
          onStep={(delta) => setListening(listening + delta)}
          moreLabel={text.more(text.listening)}
          lessLabel={text.less(text.listening)}
          tone="info"
        />
      </CounterGrid>
      <List label={text.recording}>
        {remarks.map((remark, index) => (
          <EntryRow
            key={index}
            detail={text.by}
            marks={<Tag>{text.fromFloor}</Tag>}
            actions={
              <Button variant="quiet" icon="quote" onPress={() => setLine(remark)}>
                {text.lift}
              </Button>
            }
          >
            {remark}
          </EntryRow>
        ))}
      </List>
      <Card>
        <Composer
          label={text.remark}
          value={line}
          onChange={setLine}
          onSend={send}
          sendLabel={text.send}
          placeholder={text.remarkPlaceholder}
        />
        <PickerField label={text.day} type="date" value={day} onChange={setDay} />
        <PickerField label={text.time} type="time" value={time} onChange={setTime} />
      </Card>
    </Section>
  );
}
