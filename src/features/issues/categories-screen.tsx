import { type ReactElement, useMemo, useState } from 'react';
import type { IssueCategory } from '#domain/issues/category.ts';
import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import { Button } from '#ui/button.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Screen } from '#ui/screen.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { SaveCategory } from '#usecases/issues/save-category.ts';
import type { LedgerAnswer } from '#usecases/issues/watch-ledger.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import { CategoryForm } from './category-form.tsx';
import { categoriesText as text } from './categories-text.ts';

/** What the page needs of the program; wired in app/. */
export interface CategoriesUses {
  readonly categories: Watch<readonly IssueCategory[]>;
  readonly ledger: Watch<LedgerAnswer<LedgerRow>>;
  readonly saveCategory: SaveCategory;
  /** The community whose categories these are. */
  readonly community: string;
  readonly tell: (text: string) => void;
}

const BLANK: IssueCategory = { code: '', name: '', words: [], retired: false };

/** 诉求分类 (LY-15): what each is called, what people say when they mean it, and whether it is offered. */
export function CategoriesScreen({ uses }: { readonly uses: CategoriesUses }): ReactElement {
  const categories = useWatched(uses.categories);
  const rows = useWatched(uses.ledger)?.rows;
  const [edited, setEdited] = useState<IssueCategory>();
  const counts = useMemo(() => countsOf(rows ?? []), [rows]);
  return (
    <Screen
      title={text.title}
      actions={
        <Button variant="primary" icon="plus" onPress={() => setEdited(BLANK)}>
          {text.add}
        </Button>
      }
    >
      {categories === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <Stack gap="m">
          <Text tone="muted">{text.hint}</Text>
          <List label={text.title}>
            {categories.map((category) => (
              <ListRow
                key={category.code}
                icon="list"
                title={category.name}
                detail={text.inUse(counts.get(category.code) ?? 0)}
                aside={category.retired && <Tag tone="quiet">{text.retired}</Tag>}
                onPress={() => setEdited(category)}
              />
            ))}
          </List>
          {edited !== undefined && (
            <Sheet
              open
              title={edited.code === '' ? text.addTitle : edited.name}
              onClose={() => setEdited(undefined)}
            >
              <CategoryForm
                category={edited}
                all={categories}
                uses={uses}
                onDone={() => setEdited(undefined)}
              />
            </Sheet>
          )}
        </Stack>
      )}
    </Screen>
  );
}

function countsOf(rows: readonly LedgerRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { category = '' } of rows) counts.set(category, (counts.get(category) ?? 0) + 1);
  return counts;
}
