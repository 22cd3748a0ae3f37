import { createCouchClient, type CouchClient } from '#sync/couch-client.ts';
import { createCouchSignIn } from '#sync/couch-sign-in.ts';
import { createFileSource, type FileSource } from '#sync/file-source.ts';
import { systemScheduler } from '#sync/system-scheduler.ts';
import type { ClockSample } from '#sync/timed-fetch.ts';
import { createOwedSignOut, type OwedSignOut } from './owed-sign-out.ts';
import type { SignIn } from '#usecases/ports/sign-in.ts';

/** Where the endpoint stands beside the app: one origin for both. */
const ENDPOINT = '/db/';

export function createEndpointClient(onClockSample: (sample: ClockSample) => void): CouchClient {
  return createCouchClient({
    url: ENDPOINT,
    fetch: (url, init) => fetch(url, init),
    scheduler: systemScheduler,
    onClockSample,
  });
}

export function createEndpointFiles(): FileSource {
  return createFileSource({ url: ENDPOINT, fetch: (url, init) => fetch(url, init) });
}

/** Leaving without a network ends the session at the next sight of one. */
export function createServerSignOut(): OwedSignOut {
  return createOwedSignOut(createServerSession().signOut, localStorage);
}

export function createServerSession(): SignIn {
  return createCouchSignIn(createEndpointClient(() => undefined));
}
