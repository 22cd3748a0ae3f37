/** A known bug as a change of the source, and the test that has to notice it. */
export interface SeededBug {
  readonly name: string;
  readonly patches: readonly Patch[];
  readonly test: NamedTest;
}

export interface Patch {
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
}

export interface NamedTest {
  readonly file: string;
  /** As vitest reports it, without the names of groups around it. */
  readonly name: string;
}

/** What went wrong in systems like this one; each must make its test fail, see issue 3 and goals. */
export const SEEDED_BUGS: readonly SeededBug[] = [
  {
    name: 'a save is acknowledged before the outbox has it',
    patches: [
      {
        file: 'src/storage/records/save-changes.ts',
        find: "const flushed = outbox.add(unsent.value, 'quietly');",
        replace: "const flushed = outbox.add(unsent.value, 'quietly').catch(() => undefined);",
      },
    ],
    test: {
      file: 'tests/storage/durability.test.ts',
      name: 'an outbox that fails for another reason refuses the save',
    },
  },
  {
    name: 'the checkpoint is written before the records of its page',
    patches: [
      {
        file: 'src/storage/records/take-in.ts',
        find: '    const arrived = uniteById(records);\n',
        replace:
          '    const arrived = uniteById(records);\n' +
          '    await write([internal.intentToWrite(checkpointName(scope), JSON.stringify(checkpoint))]);\n',
      },
    ],
    test: {
      file: 'tests/storage/records/take-in.test.ts',
      name: 'a page of which only a part could be written is asked for again',
    },
  },
  {
    name: 'a conflict is won by one side, as with a default conflict handler',
    patches: [
      {
        file: 'src/sync/unite-for-push.ts',
        find: 'append(server, local) : mergeRecords(server, local);',
        replace: 'append(server, local) : local;',
      },
    ],
    test: {
      file: 'tests/sync/unite-for-push.test.ts',
      name: 'sends the entries of both sides over the revision that it read',
    },
  },
  {
    name: 'what the server forbids leaves the outbox',
    patches: [
      {
        file: 'src/sync/push-scope.ts',
        find: 'for (const [id, reason] of refused) await needs.database.outbox.refuse(id, reason);',
        replace:
          'for (const [id] of refused) await needs.database.outbox.acknowledge(outgoing.flatMap(({ record }) => record.id === id ? [record] : []));',
      },
    ],
    test: {
      file: 'tests/sync/push.test.ts',
      name: 'lets 99 records arrive when the server forbids one of 100',
    },
  },
  {
    name: 'the place in the feed is asked for after the first pull',
    patches: [
      {
        file: 'src/sync/scope-feed.ts',
        find: '    const next = advance(from, since, page);\n',
        replace:
          "    const now = await client.changes({ scope, since: 'now', limit: 1, wait: false }, signal);\n" +
          '    const lastSeq = isLast && now.ok ? now.value.lastSeq : page.lastSeq;\n' +
          '    const next = advance(from, since, { ...page, lastSeq });\n',
      },
    ],
    test: {
      file: 'tests/sync/first-sync.test.ts',
      name: 'misses nothing that others write while the last page is on its way',
    },
  },
  {
    name: 'the keeper does not run',
    patches: [
      {
        file: 'src/server/keeper/keeper.ts',
        find: 'while (!stop.signal.aborted) {',
        replace: 'while (!stop.signal.aborted && leftAlone.has("never")) {',
      },
    ],
    test: {
      file: 'tests/server/keeper/server-keeps.test.ts',
      name: 'a server unites leaves by itself: embedded',
    },
  },
];
