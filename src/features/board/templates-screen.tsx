import { type ReactElement, useMemo } from 'react';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import type { PaperTexts } from '#domain/board/paper-texts.ts';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { KeepPaperTexts } from '#usecases/board/keep-paper-texts.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import { TemplatesForm } from './templates-form.tsx';
import { templatesText as text } from './templates-text.ts';

/** What the page needs of the program; wired in app/. */
export interface TemplatesUses {
  readonly paperTexts: (communityScope: string) => Watch<PaperTexts>;
  readonly keepPaperTexts: KeepPaperTexts;
  readonly community: string;
  /** Where the columns of the 台账 and the agendas of sessions are changed. */
  readonly excelHref: string;
  readonly kindsHref: string;
  readonly now: () => number;
  readonly tell: (text: string) => void;
}

/** 文书模板: what notices and minutes always say, seen on paper before it is kept. */
export function TemplatesScreen({ uses }: { readonly uses: TemplatesUses }): ReactElement {
  const { paperTexts, community } = uses;
  const texts = useWatched(useMemo(() => paperTexts(community), [paperTexts, community]));
  return (
    <Screen title={text.title}>
      {texts === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <Stack gap="m">
          <Text tone="muted">{text.hint}</Text>
          <TemplatesForm start={texts} uses={uses} />
          <Section title={text.others}>
            <List label={text.others}>
              <ListRow icon="ledger" title={text.excel} detail={text.excelHint} href={uses.excelHref} />
              <ListRow icon="stool" title={text.kinds} detail={text.kindsHint} href={uses.kindsHref} />
            </List>
          </Section>
        </Stack>
      )}
    </Screen>
  );
}
