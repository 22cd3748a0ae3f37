import { type ReactElement, useCallback, useState } from 'react';
import { formatDay } from '#domain/time/moment-text.ts';
import type { Points } from '#domain/evaluation/points.ts';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Switch } from '#ui/switch.tsx';
import { Text } from '#ui/text.tsx';
import { useAsked } from '#ui/use-asked.ts';
import { useAttempt } from '#ui/use-press.ts';
import type { OwnPoints } from '#usecases/evaluation/read-points.ts';
import type { PointsUses } from './points-uses.ts';
import { pointsText as text } from './points-text.ts';

/** 先锋指数 and 堡垒指数 (LY-37, LY-38): one's own and the branch's, each verdict a line. Nobody beside anybody. */
export function PointsScreen({ uses }: { readonly uses: PointsUses }): ReactElement {
  const { readPoints, community, maySwitch, paths } = uses;
  const [asking, setAsking] = useState(0);
  const ask = useCallback(
    async () => ({ asking, points: await readPoints(community) }),
    [readPoints, community, asking],
  );
  const asked = useAsked(ask);
  return (
    <Screen title={text.title} back={{ href: paths.me, label: text.me }}>
      {asked.state !== 'answered' ? (
        <Skeleton lines={5} />
      ) : (
        <Stack gap="m">
          {asked.answer.points === undefined ? (
            <EmptyState icon="star" title={text.off} hint={text.offHint} />
          ) : (
            <Own points={asked.answer.points} uses={uses} />
          )}
          {maySwitch && (
            <Card>
              <Toggle
                isOn={asked.answer.points !== undefined}
                uses={uses}
                onDone={() => setAsking((before) => before + 1)}
              />
            </Card>
          )}
        </Stack>
      )}
    </Screen>
  );
}

interface ToggleProps {
  readonly isOn: boolean;
  readonly uses: PointsUses;
  readonly onDone: () => void;
}

function Toggle({ isOn, uses: { switchPoints, community, tell }, onDone }: ToggleProps): ReactElement {
  const attempt = useAttempt();
  const toggle = async (wanted: boolean): Promise<void> => {
    const saved = await switchPoints(community, wanted);
    if (saved.ok) tell(wanted ? text.switchedOn : text.switchedOff);
    else tell(text.failed);
    onDone();
  };
  return (
    <Switch
      label={text.switch}
      hint={text.switchHint}
      checked={isOn}
      onChange={(wanted) => attempt(toggle(wanted))}
    />
  );
}

function Own({ points, uses }: { readonly points: OwnPoints; readonly uses: PointsUses }): ReactElement {
  const { mine, branch, summaries } = points;
  return (
    <>
      <Section title={text.mine}>
        <Card>
          <Stack gap="s">
            <Text size="xl" strong>
              {text.points(mine.total)}
            </Text>
            <Text tone="muted">{text.rule}</Text>
          </Stack>
        </Card>
        {mine.rows.length === 0 ? (
          <Text tone="muted">{text.none}</Text>
        ) : (
          <Rows points={mine} summaries={summaries} uses={uses} />
        )}
      </Section>
      <Section title={text.branch}>
        <Card>
          <Stack gap="s">
            <Text size="xl" strong>
              {text.points(branch.total)}
            </Text>
            <Text tone="muted">{text.held(branch.rows.length)}</Text>
            <Text tone="muted">{text.branchRule}</Text>
          </Stack>
        </Card>
      </Section>
    </>
  );
}

interface RowsProps {
  readonly points: Points;
  readonly summaries: OwnPoints['summaries'];
  readonly uses: PointsUses;
}

function Rows({ points, summaries, uses: { paths } }: RowsProps): ReactElement {
  return (
    <List label={text.mine}>
      {points.rows.map(({ about, at, verdict, points: earned }, nth) => (
        <ListRow
          key={nth}
          href={paths.issue(about)}
          title={summaries.get(about) ?? ''}
          detail={
            verdict === undefined ? formatDay(at, at) : text.judged(text.verdicts[verdict], formatDay(at, at))
          }
          aside={text.points(earned)}
        />
      ))}
    </List>
  );
}
