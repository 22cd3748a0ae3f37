import { type ReactElement, useState } from 'react';
import { type Fund, fundStanding } from '#domain/projects/fund.ts';
import { formatYuan } from '#domain/projects/money.ts';
import type { Project } from '#domain/projects/project.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Columns } from '#ui/columns.tsx';
import { KeyValue } from '#ui/key-value.tsx';
import { Row } from '#ui/row.tsx';
import { Section } from '#ui/section.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { Clashes } from './clashes.tsx';
import { FundForm } from './fund-form.tsx';
import { projectsText as text } from './projects-text.ts';
import type { ProjectsUses } from './projects-uses.ts';

interface Props {
  readonly projects: readonly Project[];
  readonly uses: ProjectsUses;
}

/** 微服务资金 (LY-26): what each branch was given for its members, what is spent, and what another project could have. */
export function FundsSection({ projects, uses }: Props): ReactElement | null {
  const funds = useWatched(uses.funds) ?? [];
  const [opened, setOpened] = useState<Fund | 'new'>();
  const home = uses.communities.find((scope) => uses.may('allot-fund', scope));
  if (funds.length === 0 && home === undefined) return null;
  const close = (): void => setOpened(undefined);
  return (
    <Section
      title={text.funds}
      action={
        home !== undefined && (
          <Button variant="quiet" icon="plus" onPress={() => setOpened('new')}>
            {text.addFund}
          </Button>
        )
      }
    >
      <Columns>
        {funds.map((fund) => (
          <FundCard
            key={fund.id}
            fund={fund}
            projects={projects}
            uses={uses}
            onChange={uses.may('allot-fund', fund.scope) ? () => setOpened(fund) : undefined}
          />
        ))}
      </Columns>
      <Sheet open={opened !== undefined} title={text.fundTitle} onClose={close}>
        {opened !== undefined && (
          <FundForm
            scope={opened === 'new' ? (home ?? '') : opened.scope}
            fund={opened === 'new' ? undefined : opened}
            uses={uses}
            onDone={close}
          />
        )}
      </Sheet>
    </Section>
  );
}

interface CardProps extends Props {
  readonly fund: Fund;
  readonly onChange: (() => void) | undefined;
}

function FundCard({ fund, projects, uses, onChange }: CardProps): ReactElement {
  const { spent, free } = fundStanding(fund, projects);
  const each = Math.floor(fund.allocated / Math.max(1, fund.members));
  return (
    <Card title={fund.name}>
      <Stack gap="s">
        {onChange !== undefined && !fund.isNewer && <Clashes record={fund} uses={uses} />}
        <KeyValue
          items={[
            {
              name: text.fundGiven,
              value: text.fundGivenTo(formatYuan(fund.allocated), fund.members, formatYuan(each)),
            },
            { name: text.fundSpent, value: text.yuan(formatYuan(spent)) },
            { name: text.fundFree, value: text.yuan(formatYuan(free)) },
          ]}
        />
        <Row gap="s" wrap>
          {free < 0 && (
            <Tag tone="warn" icon="warning">
              {text.fundOver}
            </Tag>
          )}
          <uses.Standing recordId={fund.id} />
          {onChange !== undefined && !fund.isNewer && (
            <Button variant="quiet" icon="edit" onPress={onChange}>
              {text.fundChange}
            </Button>
          )}
        </Row>
      </Stack>
    </Card>
  );
}
