import { openStore } from '../../src/storage/open.ts';
import { turnOf } from './contract/ground.ts';

/** One process among several that start at once on one database: opens it and handles one turn. */
const [dataDir = '', database = '', name = ''] = process.argv.slice(2);
const { store, secret } = await openStore({ dataDir, database: database === '' ? null : database });
await store.turn(turnOf({ activityId: name, text: name }));
await store.close();
process.stdout.write(Buffer.from(secret).toString('hex'));
