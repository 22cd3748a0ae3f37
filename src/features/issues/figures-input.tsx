import type { ReactElement } from 'react';
import type { Figure } from '#domain/issues/issue.ts';
import { Button } from '#ui/button.tsx';
import { Row } from '#ui/row.tsx';
import { Stack } from '#ui/stack.tsx';
import { TextField } from '#ui/text-field.tsx';
import { issuesText as text } from './issues-text.ts';

interface Props {
  readonly figures: readonly Figure[];
  readonly onChange: (figures: readonly Figure[]) => void;
}

/** What came of it in figures: 52 户, 74 个 (LY-28). */
export function FiguresInput({ figures, onChange }: Props): ReactElement {
  const put = (nth: number, figure: Figure): void =>
    onChange(figures.map((one, at) => (at === nth ? figure : one)));
  return (
    <Stack gap="s">
      {figures.map((figure, nth) => (
        <Row key={nth} gap="s">
          <TextField
            label={text.figure(nth + 1)}
            inputMode="numeric"
            value={String(figure.value)}
            onChange={(typed) => put(nth, { ...figure, value: Number(typed.replace(/\D/g, '')) })}
          />
          <TextField
            label={text.figureLabel}
            value={figure.label}
            onChange={(label) => put(nth, { ...figure, label })}
            maxLength={20}
          />
        </Row>
      ))}
      <Button variant="quiet" icon="plus" onPress={() => onChange([...figures, { label: '', value: 0 }])}>
        {text.addFigure}
      </Button>
    </Stack>
  );
}
