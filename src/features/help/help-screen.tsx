import { Fragment, type ReactElement, useMemo } from 'react';
import { type Block, readMarkdown, type Run } from '#lib/markdown.ts';
import { ProseList } from '#ui/prose.tsx';
import { Card } from '#ui/card.tsx';
import { Screen } from '#ui/screen.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { helpText as text } from './help-text.ts';

interface Props {
  /** The user guide as it stands in the documentation: one source for both. */
  readonly guide: string;
  readonly back: string;
}

/** 帮助: the words of the user guide, chapter by chapter, with no network. */
export function HelpScreen({ guide, back }: Props): ReactElement {
  const chapters = useMemo(() => chaptersOf(readMarkdown(guide)), [guide]);
  return (
    <Screen title={text.title} back={{ href: back, label: text.back }}>
      {chapters.map(({ title, blocks }, nth) => (
        <Card key={nth} title={title === '' ? undefined : title}>
          <Stack>
            {blocks.map((block, at) => (
              <Fragment key={at}>{drawn(block)}</Fragment>
            ))}
          </Stack>
        </Card>
      ))}
    </Screen>
  );
}

interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What stands before the first chapter is one without a title; the guide's own title is the screen's. */
function chaptersOf(blocks: readonly Block[]): readonly Chapter[] {
  const chapters: { title: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'title') continue;
    if (block.kind === 'chapter') {
      chapters.push({ title: block.runs.map(({ words }) => words).join(''), blocks: [] });
      continue;
    }
    if (chapters.length === 0) chapters.push({ title: '', blocks: [] });
    chapters.at(-1)?.blocks.push(block);
  }
  return chapters;
}

function drawn(block: Block): ReactElement {
  if (block.kind === 'list') {
    return <ProseList isOrdered={block.isOrdered} items={block.items.map((runs) => inline(runs))} />;
  }
  return (
    <Text strong={block.kind === 'section'} size={block.kind === 'section' ? 'l' : 'm'}>
      {inline(block.runs)}
    </Text>
  );
}

function inline(runs: readonly Run[]): ReactElement {
  return (
    <>
      {runs.map(({ words, isStrong }, nth) =>
        isStrong ? <strong key={nth}>{words}</strong> : <Fragment key={nth}>{words}</Fragment>,
      )}
    </>
  );
}
