import { randomUUID } from 'node:crypto';
import { asText, isJsonObject, type JsonObject } from '#lib/json.ts';
import type { Leaf } from '#server/store/couch-store.ts';

interface Part {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

/** Leaf revisions as CouchDB's replicator asks for them: one part per leaf, attachments as bytes behind their document. */
export function answerMultipartLeaves(leaves: readonly Leaf[]): Response {
  const boundary = newBoundary();
  const body = joinParts(boundary, leaves.map(partOf));
  return new Response(new Uint8Array(body), {
    headers: { 'Content-Type': `multipart/mixed; boundary="${boundary}"` },
  });
}

function partOf(leaf: Leaf): Part {
  if ('missing' in leaf) {
    return {
      headers: { 'Content-Type': 'application/json; error="true"' },
      bytes: json({ missing: leaf.missing }),
    };
  }
  const inline = Object.entries(isJsonObject(leaf.ok['_attachments']) ? leaf.ok['_attachments'] : {}).flatMap(
    ([name, each]) =>
      isJsonObject(each) && typeof each['data'] === 'string'
        ? [{ name, attachment: each, bytes: Buffer.from(each['data'], 'base64') }]
        : [],
  );
  if (inline.length === 0) return { headers: { 'Content-Type': 'application/json' }, bytes: json(leaf.ok) };

  const following = inline.map(({ name, attachment, bytes }) => {
    const described = Object.entries(attachment).filter(([member]) => member !== 'data');
    return [name, { ...Object.fromEntries(described), follows: true, length: bytes.length }] as const;
  });
  const boundary = newBoundary();
  const document = { ...leaf.ok, _attachments: Object.fromEntries(following) };
  const parts = inline.map(({ name, attachment, bytes }) => ({
    headers: {
      'Content-Disposition': `attachment; filename="${name.replaceAll(/["\\\r\n]/g, '')}"`,
      'Content-Type': asText(attachment['content_type']) || 'application/octet-stream',
      'Content-Length': String(bytes.length),
    },
    bytes,
  }));
  return {
    headers: { 'Content-Type': `multipart/related; boundary="${boundary}"` },
    bytes: joinParts(boundary, [
      { headers: { 'Content-Type': 'application/json' }, bytes: json(document) },
      ...parts,
    ]),
  };
}

function joinParts(boundary: string, parts: readonly Part[]): Buffer {
  const pieces = parts.flatMap(({ headers, bytes }) => {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    return [Buffer.from(`\r\n--${boundary}\r\n${lines.join('')}\r\n`), bytes];
  });
  return Buffer.concat([...pieces, Buffer.from(`\r\n--${boundary}--`)]);
}

function json(value: JsonObject): Buffer {
  return Buffer.from(JSON.stringify(value));
}

function newBoundary(): string {
  return randomUUID().replaceAll('-', '');
}
