import { expect, test } from 'vitest';
import { type Changes, createSentDocuments, leaveOutSent } from '#storage/worker/sent-documents.ts';

const PAGE = 'page-a';

function rows(...bodies: readonly string[]): { document: { id: string; body: string } }[] {
  return bodies.map((body, nth) => ({ document: { id: `visit:${nth}`, body } }));
}

/** What a storage tells of a write, after the way to another thread. */
function toldOf(written: ReturnType<typeof rows>, context: string, page = PAGE): Changes {
  const events = written.map(({ document }) => ({ documentId: document.id, documentData: document }));
  return structuredClone(leaveOutSent(page, { context, events }));
}

test('documents of a page’s own write do not travel back, and are told whole', async () => {
  const sent = createSentDocuments(PAGE);
  const written = rows('灯坏了', '水管漏');
  await sent.during(written, 'filling', async (own) => {
    const told = toldOf(written, own);
    expect(JSON.stringify(told)).not.toContain('灯坏了');
    expect(sent.putBack(told)).toEqual({
      context: 'filling',
      events: written.map(({ document }) => ({ documentId: document.id, documentData: document })),
    });
  });
});

test('two writes of one document are each told with their own', async () => {
  const sent = createSentDocuments(PAGE);
  const bodies: unknown[] = [];
  await sent.during(rows('先'), 'writing', async (first) =>
    sent.during(rows('后'), 'writing', async (second) => {
      for (const [context, body] of [
        [first, '先'],
        [second, '后'],
      ] as const) {
        bodies.push(sent.putBack(toldOf(rows(body), context)).events[0]?.documentData);
      }
    }),
  );
  expect(bodies).toEqual([
    { id: 'visit:0', body: '先' },
    { id: 'visit:0', body: '后' },
  ]);
});

test('what another tab wrote comes with its documents, under the context that it gave', async () => {
  const [here, there] = [createSentDocuments(PAGE), createSentDocuments('page-b')];
  const written = rows('灯坏了');
  await there.during(written, 'writing', async (own) => {
    expect(here.putBack(toldOf(written, own))).toEqual({
      context: 'writing',
      events: [{ documentId: 'visit:0', documentData: { id: 'visit:0', body: '灯坏了' } }],
    });
  });
});
