declare module 'pouchdb-core' {
  import type { PouchConstructor } from '#server/store/pouch-database.ts';

  const PouchDB: PouchConstructor;
  export = PouchDB;
}

declare module 'pouchdb-adapter-leveldb' {
  const plugin: object;
  export = plugin;
}

declare module 'leveldown' {
  import type { LevelConstructor } from '#server/store/synced-leveldown.ts';

  const leveldown: LevelConstructor;
  export = leveldown;
}
