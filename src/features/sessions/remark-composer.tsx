import { type ReactElement, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { Session } from '#domain/sessions/session.ts';
import { Button } from '#ui/button.tsx';
import { Composer } from '#ui/composer.tsx';
import { Notice } from '#ui/notice.tsx';
import { Region } from '#ui/region.tsx';
import { Row } from '#ui/row.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Stack } from '#ui/stack.tsx';
import { Switch } from '#ui/switch.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useAttempt } from '#ui/use-press.ts';
import { agendaOptions } from './agenda-options.ts';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';
import type { LiveActions } from './use-live-actions.ts';
import { type LineDraft, useLineDraft } from './use-line-draft.ts';

interface Props {
  readonly session: Session;
  readonly actions: LiveActions;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onSent: () => void;
  /** Beside the speaker. */
  readonly aside: ReactNode;
  readonly uses: SessionsUses;
}

/**
 * The line that is always at hand. Keys are drawn here alone: the list above stays as it is until a line is saved.
 */
export function RemarkComposer({ session, actions, input, onSent, aside, uses }: Props): ReactElement | null {
  const { filled: line, hasFailed, change } = useLineDraft(uses.drafts, `session-line:${session.id}`);
  const [isOpen, setIsOpen] = useState(false);
  const attempt = useAttempt();
  useLineBack(line, session, uses.device, change);
  if (line === undefined) return null;
  const send = async (alsoTake: boolean): Promise<void> => {
    const { words, who, offTheme, agenda } = line;
    if (words.trim() === '') return;
    change(() => ({ words: '', who: '', offTheme: false, sending: words }));
    let hasSaved = false;
    try {
      hasSaved = await actions.note({ words, who, offTheme, agenda }, alsoTake);
      if (hasSaved) onSent();
    } finally {
      change((now) =>
        hasSaved ? { sending: '' } : { words: words + now.words, who, offTheme, sending: '' },
      );
    }
  };
  return (
    <Region label={text.lineRegion}>
      <Stack gap="s">
        {hasFailed && <Notice tone="bad">{text.draftFailed}</Notice>}
        <Composer
          label={text.remarkLabel}
          placeholder={text.remarkPlaceholder}
          sendLabel={text.remarkSend}
          value={line.words}
          input={input}
          onChange={(words) => change(() => ({ words }))}
          onSend={(alsoTake) => attempt(send(alsoTake))}
        />
        <Row gap="s" spread wrap={false}>
          <Button oneLine variant="quiet" icon="person" onPress={() => setIsOpen(true)}>
            {summaryOf(line)}
          </Button>
          {aside}
        </Row>
        <Sheet open={isOpen} title={text.aboutLine} onClose={() => setIsOpen(false)}>
          <Stack gap="m">
            <TextField
              label={text.speaker}
              value={line.who}
              hint={text.speakerHint}
              onChange={(who) => change(() => ({ who }))}
              maxLength={20}
            />
            {session.agenda.length > 0 && (
              <SelectField
                label={text.agendaNow}
                value={line.agenda}
                options={agendaOptions(session, line.agenda)}
                onChange={(agenda) => change(() => ({ agenda }))}
              />
            )}
            <Switch
              label={text.offTheme}
              checked={line.offTheme}
              onChange={(offTheme) => change(() => ({ offTheme }))}
            />
            <Button wide size="large" variant="primary" onPress={() => setIsOpen(false)}>
              {text.lineReady}
            </Button>
          </Stack>
        </Sheet>
      </Stack>
    </Region>
  );
}

/** Who speaks and on what, in one short line. */
function summaryOf({ who, agenda, offTheme }: LineDraft): string {
  const parts = [who === '' ? text.unnamed : who, agenda, offTheme ? text.nextTime : ''];
  return parts.filter((part) => part !== '').join(' · ');
}

/** A line that was on its way when the tab died is back in the field, unless it had arrived. */
function useLineBack(
  line: LineDraft | undefined,
  { remarks }: Session,
  device: string,
  change: (next: (line: LineDraft) => Partial<LineDraft>) => void,
): void {
  const isRead = line !== undefined;
  const sendingAtStart = useRef<string>(undefined);
  useEffect(() => {
    if (!isRead || sendingAtStart.current !== undefined) return;
    const { sending, words } = line;
    sendingAtStart.current = sending;
    if (sending === '') return;
    const hasArrived = remarks.some((remark) => remark.device === device && remark.words === sending.trim());
    change(() => ({ words: hasArrived ? words : sending + words, sending: '' }));
  }, [isRead, line, remarks, device, change]);
}
