import { type ReactElement, useState } from 'react';
import type { NoticeText } from '#domain/board/notice.ts';
import { type PaperTexts, USUAL_DAYS } from '#domain/board/paper-texts.ts';
import { beijingDay } from '#domain/time/day.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Columns } from '#ui/columns.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { PaperRefusal } from '#usecases/board/keep-paper-texts.ts';
import { boardText } from './board-text.ts';
import { lastDay } from './issue-notice.ts';
import { NoticeSheet } from './notice-sheet.tsx';
import type { TemplatesUses } from './templates-screen.tsx';
import { templatesText as text } from './templates-text.ts';

interface Props {
  readonly start: PaperTexts;
  readonly uses: TemplatesUses;
}

/** The texts, and below them a notice as it would hang. */
export function TemplatesForm({ start, uses }: Props): ReactElement {
  const [texts, setTexts] = useState(start);
  const [days, setDays] = useState(String(start.days));
  const [refusal, setRefusal] = useState<PaperRefusal>();
  const change = (part: Partial<PaperTexts>): void => setTexts({ ...texts, ...part });
  const wanted: PaperTexts = { ...texts, days: days.trim() === '' ? Number.NaN : Number(days) };
  const save = async (): Promise<void> => {
    const saved = await uses.keepPaperTexts(uses.community, wanted);
    setRefusal(saved.ok ? undefined : saved.reason);
    if (saved.ok) uses.tell(text.saved);
  };
  return (
    <Columns>
      <Stack gap="m">
        <Card title={text.notices}>
          <Stack gap="m">
            <TextField
              label={text.decisionHead}
              value={texts.decisionHead}
              onChange={(decisionHead) => change({ decisionHead })}
              hint={text.usual(boardText.kinds.decision)}
              maxLength={20}
            />
            <TextField
              label={text.resultHead}
              value={texts.resultHead}
              onChange={(resultHead) => change({ resultHead })}
              hint={text.usual(boardText.kinds.result)}
              maxLength={20}
            />
            <TextArea
              label={text.voice}
              value={texts.voice}
              onChange={(voice) => change({ voice })}
              hint={text.usual(boardText.voice)}
              rows={2}
            />
            <TextField
              label={text.issuer}
              value={texts.issuer}
              onChange={(issuer) => change({ issuer })}
              hint={text.issuerHint}
              maxLength={60}
            />
            <TextField label={text.days} value={days} onChange={setDays} inputMode="numeric" maxLength={2} />
          </Stack>
        </Card>
        <Card title={text.minutes}>
          <TextArea
            label={text.minutesFoot}
            value={texts.minutesFoot}
            onChange={(minutesFoot) => change({ minutesFoot })}
            hint={text.minutesFootHint}
            rows={2}
          />
        </Card>
        {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
        <Button wide size="large" variant="primary" icon="check" onPress={save}>
          {text.save}
        </Button>
      </Stack>
      <Section title={text.preview}>
        <NoticeSheet notice={sampleNotice(wanted, uses.now())} address={undefined} />
      </Section>
    </Columns>
  );
}

function sampleNotice({ decisionHead, voice, issuer, days }: PaperTexts, now: number): NoticeText {
  const from = beijingDay(now);
  const { title, matter, matterText, decided, decidedText } = text.sample;
  return {
    kind: 'decision',
    about: '',
    head: decisionHead,
    title,
    news: '',
    lines: [
      { label: matter, text: matterText },
      { label: decided, text: decidedText },
    ],
    voice,
    issuer,
    from,
    until: lastDay(from, Number.isInteger(days) && days > 0 ? days : USUAL_DAYS),
  };
}
