import { expect, test } from 'vitest';
import { type AnswerBody, createAnswerReader } from '#sync/answer-reader.ts';
import { classifyAnswer } from '#sync/classify-answer.ts';

const NOW = Date.parse('2026-11-22T12:00:00.000Z');
const error = (name: string): string => JSON.stringify({ error: name, reason: 'because' });
const HTML = '<!doctype html><title>?</title>';
const bodyOf = (text: string): AnswerBody => {
  const reader = createAnswerReader();
  reader.take(text);
  return reader.end();
};

test.each([
  [200, '{"ok":true}', 'ok'],
  [200, '\n\n{"results":[],"last_seq":0}', 'ok'],
  [200, HTML, 'not-couchdb'],
  [200, '{"results":[{"id":"visit:', 'unreachable'],
  [200, '\n\n', 'unreachable'],
  [201, '[]', 'ok'],
  [302, HTML, 'not-couchdb'],
  [400, error('bad_request'), 'bad-request'],
  [401, error('unauthorized'), 'signed-out'],
  [401, HTML, 'not-couchdb'],
  [403, error('forbidden'), 'forbidden'],
  [403, HTML, 'not-couchdb'],
  [404, error('not_found'), 'missing-database'],
  [404, HTML, 'not-couchdb'],
  [408, HTML, 'server-error'],
  [413, HTML, 'too-large'],
  [413, error('document_too_large'), 'too-large'],
  [429, HTML, 'too-many'],
  [500, error('internal_server_error'), 'server-error'],
  [502, HTML, 'server-error'],
  [511, HTML, 'server-error'],
])('reads %i %s as %s', (status, text, kind) => {
  const read = classifyAnswer({ status, body: bodyOf(text), retryAfter: '' }, NOW);
  expect(read.ok ? 'ok' : read.reason.kind).toBe(kind);
});

test.each([
  ['', 0],
  ['120', 120_000],
  ['-5', 0],
  ['Sun, 22 Nov 2026 12:01:00 GMT', 60_000],
  ['soon', 0],
])('waits after 429 with Retry-After "%s" at least %i ms', (retryAfter, retryAfterMs) => {
  expect(classifyAnswer({ status: 429, body: bodyOf(''), retryAfter }, NOW)).toEqual({
    ok: false,
    reason: { kind: 'too-many', retryAfterMs },
  });
});
