import { memo, type ReactElement, useState } from 'react';
import type { Remark } from '#domain/sessions/remarks.ts';
import type { Session } from '#domain/sessions/session.ts';
import { formatTimeOfDay } from '#domain/time/moment-text.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { EntryRow } from '#ui/entry-row.tsx';
import { List } from '#ui/list.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { RemarkSheet } from './remark-sheet.tsx';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';
import type { LiveActions } from './use-live-actions.ts';

interface Props {
  readonly session: Session;
  /** Whether what is off the theme is kept for next time (LY-10). */
  readonly isOneTheme: boolean;
  readonly actions: LiveActions;
  readonly uses: SessionsUses;
}

/** 发言, the latest on top: one gesture takes a line into the ledger, the other opens everything else. */
export function RemarksView({ session, isOneTheme, actions, uses }: Props): ReactElement {
  const [opened, setOpened] = useState<string>();
  const remark = session.remarks.find(({ id }) => id === opened);
  if (session.remarks.length === 0) {
    return <EmptyState icon="quote" title={text.remarksNone} hint={text.remarksNoneHint} />;
  }
  return (
    <Stack gap="m">
      <List label={text.remarks}>
        {[...session.remarks].reverse().map((one) => (
          <RemarkRow
            key={one.id}
            remark={one}
            onTake={actions.take}
            onSetAside={isOneTheme ? actions.setAside : undefined}
            onOpen={setOpened}
          />
        ))}
      </List>
      {remark !== undefined && (
        <RemarkSheet
          session={session}
          remark={remark}
          actions={actions}
          uses={uses}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Stack>
  );
}

interface RowProps {
  readonly remark: Remark;
  readonly onTake: (remarkId: string, words: string) => Promise<void>;
  readonly onSetAside: ((remark: Remark) => Promise<void>) | undefined;
  readonly onOpen: (remarkId: string) => void;
}

const RemarkRow = memo(function RemarkRow({ remark, onTake, onSetAside, onOpen }: RowProps): ReactElement {
  const { id, words, who, agenda, offTheme, at, issues } = remark;
  const detail = [formatTimeOfDay(at), who === '' ? text.unnamed : who, agenda];
  return (
    <EntryRow
      detail={detail.filter((part) => part !== '').join(' · ')}
      marks={
        <>
          {offTheme && <Tag tone="quiet">{text.nextTime}</Tag>}
          {issues.length > 0 && (
            <Tag tone="good" icon="ledger">
              {text.inLedger}
            </Tag>
          )}
        </>
      }
      actions={
        <>
          {issues.length === 0 && (
            <Button icon="ledger" onPress={() => onTake(id, words)}>
              {text.take}
            </Button>
          )}
          {onSetAside !== undefined && !offTheme && issues.length === 0 && (
            <Button variant="quiet" onPress={() => onSetAside(remark)}>
              {text.offThemeShort}
            </Button>
          )}
          <Button variant="quiet" onPress={() => onOpen(id)}>
            {text.moreFor}
          </Button>
        </>
      }
    >
      {words}
    </EntryRow>
  );
});
