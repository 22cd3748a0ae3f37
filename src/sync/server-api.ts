import { asText, isJsonObject, type JsonObject } from '#lib/json.ts';

/** How to reach what the server does beside the exchange of records. */
export interface ApiNeeds {
  /** Of the server's `/api/`, with a slash at the end. */
  readonly url: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

/** What the server said: its answer, or its status and the code of its refusal. */
export type Said = { readonly body: JsonObject } | { readonly status: number; readonly code: string };

/** Never rejects; status 0 for no answer. */
export async function postToServer(
  { url, fetch: send }: ApiNeeds,
  path: string,
  body: JsonObject,
): Promise<Said> {
  try {
    const answer = await send(url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
    });
    const said: unknown = await answer.json().catch(() => undefined);
    if (answer.ok && isJsonObject(said)) return { body: said };
    return { status: answer.status, code: isJsonObject(said) ? asText(said['error']) : '' };
  } catch {
    return { status: 0, code: '' };
  }
}
