/**
 * The labels of rows that stand side by side, in one order that keeps each column's own: a label that a column adds
 * comes right after the one that it follows there.
 */
export function alignRowLabels(columns: readonly (readonly string[])[]): readonly string[] {
  const labels: string[] = [];
  for (const column of columns) {
    let place = 0;
    for (const label of column) {
      const known = labels.indexOf(label);
      if (known === -1) labels.splice(place, 0, label);
      place = (known === -1 ? place : known) + 1;
    }
  }
  return labels;
}
