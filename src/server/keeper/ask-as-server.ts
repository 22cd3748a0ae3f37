/**
 * Asks what stands behind the gateway as the server's own account, so that nobody's wrong passwords can lock it out.
 * `path` is below `/db/`, its parts escaped. Rejects when nothing answers.
 */
export type AskAsServer = (path: string, init: RequestInit) => Promise<Response>;
