/** The path of a plain left click on a link into this app; anything else is the browser's business. */
export function pathOfPlainClick(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download'))
    return undefined;
  const isOurs = link.origin === location.origin && !/^\/(?:db|api|public)\//.test(link.pathname);
  return isOurs ? link.pathname + link.search : undefined;
}
