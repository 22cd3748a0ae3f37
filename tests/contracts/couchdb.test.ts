import { couchContract } from './couchdb.ts';
import { replicationContract } from './couchdb-replication.ts';
import { couchStarts } from './couch-starts.ts';

for (const [name, start] of Object.entries(couchStarts('The CouchDB contract'))) {
  couchContract(name, start);
  replicationContract(name, start);
}
