import { parseArgs } from 'node:util';
import { benchColdStart } from './cold-start.ts';
import { benchDesk } from './desk.ts';
import { giveWay } from './give-way.ts';
import { benchFirstSync, type FirstSyncOptions } from './first-sync.ts';
import { benchIdleSync } from './idle-sync.ts';
import { benchLedgerPhone } from './ledger-phone.ts';
import { type Results, tellResults } from './results.ts';
import { benchTyping } from './typing.ts';

/** Measurements by name: `npm run bench -- first-sync --rounds 3 --slower 4 --peers 'floor|小板凳'`. */
const benches: Readonly<Record<string, (options: FirstSyncOptions) => Promise<Results>>> = {
  'first-sync': benchFirstSync,
  'idle-sync': benchIdleSync,
  'cold-start': benchColdStart,
  typing: benchTyping,
  'ledger-phone': benchLedgerPhone,
  desk: benchDesk,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    records: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
    slower: { type: 'string', default: '4' },
    peers: { type: 'string', default: '' },
  },
});
const bench = benches[positionals[0] ?? ''];
if (bench === undefined) {
  process.stderr.write(`Which bench? ${Object.keys(benches).join(', ')}\n`);
  process.exitCode = 2;
} else {
  const { records, rounds, slower, peers } = values;
  const isAside = giveWay();
  const options = { records: Number(records), rounds: Number(rounds), slower: Number(slower), peers };
  const results = await bench(options);
  const server = isAside ? 'gives way to the browser' : 'shares the browser’s processor';
  await tellResults({ ...results, about: `${results.about}, the server ${server}` });
}
