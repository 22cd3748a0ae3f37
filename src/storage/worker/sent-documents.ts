interface Document {
  readonly id: string;
}

/** As much of RxDB's `EventBulk` as is looked into here. */
export interface Changes {
  /** What was given to the write that caused them, here or in another tab. */
  readonly context: string;
  readonly events: readonly { readonly documentId: string; readonly documentData?: unknown }[];
}

/** The page's side, see `leaveOutSent`. */
export interface SentDocuments {
  /** Has these rows written under a context of their own, and knows them until that has ended. */
  readonly during: <Value>(
    rows: readonly { readonly document: Document }[],
    context: string,
    write: (context: string) => Promise<Value>,
  ) => Promise<Value>;
  /** The changes as RxDB expects them: with every document, and the context that it gave. */
  readonly putBack: (changes: Changes) => Changes;
}

/** A page's own writes bear its mark in their context, which comes back with their changes. */
const MARK = ' by ';

export function createSentDocuments(page: string): SentDocuments {
  const sent = new Map<string, ReadonlyMap<string, Document>>();
  let writes = 0;
  return {
    during: async (rows, context, write) => {
      writes += 1;
      const own = `${context}${MARK}${page}${MARK}${writes}`;
      sent.set(own, new Map(rows.map(({ document }) => [document.id, document])));
      try {
        return await write(own);
      } finally {
        sent.delete(own);
      }
    },
    putBack: ({ context, events, ...rest }) => {
      const own = sent.get(context);
      const [given = ''] = context.split(MARK);
      return {
        ...rest,
        context: given,
        events: events.map((event) => ({
          ...event,
          documentData: own?.get(event.documentId) ?? event.documentData,
        })),
      };
    },
  };
}

/**
 * The worker's side: what becomes of a page's write is told to that page too, without the documents that it has, so
 * that ten thousand of them do not travel twice.
 */
export function leaveOutSent(page: string, changes: Changes): Changes {
  if (!changes.context.includes(page)) return changes;
  return { ...changes, events: changes.events.map((event) => ({ ...event, documentData: undefined })) };
}
