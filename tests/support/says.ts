/**
 * Finds the smallest element that says `words`, also where a date within stands in an element of its own
 * (`ui/whole-dates.tsx`): `getByText(says('11月22日 周日已同意'))`.
 */
export function says(words: string | RegExp): (own: string, element: Element | null) => boolean {
  const saysIt = (element: Element): boolean => {
    const said = element.textContent.trim().replace(/\s+/g, ' ');
    return typeof words === 'string' ? said === words : words.test(said);
  };
  return (_, element) => element !== null && saysIt(element) && ![...element.children].some(saysIt);
}
