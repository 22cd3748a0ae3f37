import { paths } from '#app/paths.ts';

/** The desk's ledger in one of its views, an issue open beside it; `ledger-page.tsx` reads it back. */
export function ledgerHref({ view, open }: { readonly view: string; readonly open?: string }): string {
  const asked = new URLSearchParams({ view, ...(open !== undefined && { open }) });
  return `${paths.office('ledger')}?${asked.toString()}`;
}
