import type { ReactElement } from 'react';
import { BarList } from './bar-list.tsx';
import { Card } from './card.tsx';
import { ColumnChart } from './column-chart.tsx';
import { Columns } from './columns.tsx';
import { Figures } from './figures.tsx';
import { galleryText as text } from './gallery-text.ts';
import { Section } from './section.tsx';
import { Table } from './table.tsx';

const PACE = [4, 9, 0, 12, 7, 3];

export function GalleryCharts(): ReactElement {
  const { charts } = text;
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
        <Table
          label={charts.table}
          columns={[charts.table, charts.unit]}
          rows={[{ key: 'doors', cells: [charts.doors, '326'] }]}
        />
      </Card>
    </Section>
  );
}
