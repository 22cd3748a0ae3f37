import { type ReactElement, useState } from 'react';
import { BarList } from './bar-list.tsx';
import { Card } from './card.tsx';
import { ColumnChart } from './column-chart.tsx';
import { Columns } from './columns.tsx';
import { Facade, FacadeRow } from './facade.tsx';
import { Figures } from './figures.tsx';
import { galleryText as text } from './gallery-text.ts';
import { QuestionFields } from './question-fields.tsx';
import { Section } from './section.tsx';
import { Table } from './table.tsx';

const PACE = [4, 9, 0, 12, 7, 3];

export function GalleryCharts(): ReactElement {
  const { charts } = text;
  const [answers, setAnswers] = useState<Readonly<Record<string, readonly string[]>>>({});
  return (
    <Section title={charts.title}>
      <Figures
        label={charts.figures}
        figures={[
          { key: 'doors', name: charts.doors, value: '326', unit: charts.unit, href: '/ui?doors' },
          { key: 'rate', name: text.coverage, value: '39.9%', unit: '', detail: text.coverageText },
        ]}
      />
      <Columns>
        <Card title={charts.bars}>
          <BarList
            label={charts.bars}
            target={10}
            bars={[
              { key: 'met', label: text.doors.met, value: 12, text: '12', tone: 'good', href: '/ui?met' },
              { key: 'nobody', label: text.doors.nobody, value: 5, text: '5', tone: 'warn' },
              { key: 'moved', label: text.doors.moved, value: 0, text: '0', tone: 'quiet' },
            ]}
          />
        </Card>
        <Card title={charts.pace}>
          <ColumnChart
            label={charts.pace}
            columns={PACE.map((value, nth) => ({ key: String(nth), value, title: String(value) }))}
            from={charts.from}
            to={charts.to}
            most={charts.most}
          />
        </Card>
      </Columns>
      <Card>
        <FacadeRow>
          {['A8', 'A9'].map((title, nth) => (
            <Facade
              key={title}
              title={title}
              text={charts.facadeText}
              href={`/ui?${title}`}
              isOpen={nth === 1}
              floors={[
                [{ key: '201', tone: 'good' }, undefined, { key: '202', tone: 'neutral' }],
                [{ key: '101', tone: 'warn' }, undefined, { key: '102', tone: 'bad' }],
              ]}
            />
          ))}
        </FacadeRow>
        <QuestionFields
          questions={[
            { id: 'light', words: charts.question, kind: 'multiple', options: charts.options },
            { id: 'more', words: charts.free, kind: 'free', options: [] },
          ]}
          answers={answers}
          hint=""
          onToggle={(id, option) => setAnswers({ ...answers, [id]: [option] })}
          onText={(id, typed) => setAnswers({ ...answers, [id]: [typed] })}
        />
        <Table label={charts.table} columns={[charts.table, charts.unit]} rows={[[charts.doors, '326']]} />
      </Card>
    </Section>
  );
}
