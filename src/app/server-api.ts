import { createCarryingServer, type CarryingServer } from '#sync/carrying-client.ts';
import type { ApiNeeds } from '#sync/server-api.ts';

/** Beside the app, on the same origin. */
export const SERVER_API: ApiNeeds = { url: '/api/', fetch: (url, init) => fetch(url, init) };

export const serverCarrying: CarryingServer = createCarryingServer(SERVER_API);
