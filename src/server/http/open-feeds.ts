/** Feeds one account may hold open: two tabs or phones with some databases each. */
const MOST_PER_ACCOUNT = 12;

/** The long-polls that are open. A phone that lost its connection leaves one behind, so the oldest makes room. */
export interface OpenFeeds {
  /** The signal ends the feed; `leave` takes it off the list. */
  readonly enter: (
    account: string,
    request: AbortSignal,
  ) => { readonly signal: AbortSignal; readonly leave: () => void };
  /** Ends the feeds that are open now; whoever still may opens the next one. */
  readonly endOpen: () => void;
  readonly endAll: () => void;
}

export function createOpenFeeds(): OpenFeeds {
  const feeds = new Map<string, Set<AbortController>>();
  const server = new AbortController();

  return {
    enter(account, request) {
      const own = feeds.get(account) ?? new Set();
      const [oldest] = own;
      if (own.size >= MOST_PER_ACCOUNT && oldest) {
        own.delete(oldest);
        oldest.abort();
      }
      const feed = new AbortController();
      own.add(feed);
      feeds.set(account, own);
      return {
        signal: AbortSignal.any([feed.signal, request, server.signal]),
        leave: () => {
          own.delete(feed);
          if (own.size === 0 && feeds.get(account) === own) feeds.delete(account);
        },
      };
    },
    endOpen: () => {
      for (const feed of [...feeds.values()].flatMap((own) => [...own])) feed.abort();
    },
    endAll: () => server.abort(),
  };
}
