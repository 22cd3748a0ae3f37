import { type Notice, NOTICE_KINDS, noticeStanding } from '#domain/board/notice.ts';
import { pageText as text } from './page-text.ts';
import type { PublicBoard } from './read-board.ts';

/** Where the pages of a community lie, and the one of a notice. */
export function boardPath(community: string): string {
  return `/public/${community}`;
}

/** What stands for a notice in its address: its id without the type. */
export function noticeKey({ id }: Pick<Notice, 'id'>): string {
  return id.slice(id.indexOf(':') + 1);
}

/** The list of what is public now. */
export function boardPage(community: string, { name, notices }: PublicBoard, now: number): string {
  const shown = notices.filter((notice) => noticeStanding(notice, now) === 'public');
  const sections = NOTICE_KINDS.flatMap((kind) => {
    const ofKind = shown.filter((notice) => notice.kind === kind);
    if (ofKind.length === 0) return [];
    const entries = ofKind.map((notice) => entry(community, notice)).join('');
    return [`<section><h2>${escape(text.kinds[kind])}</h2>${entries}</section>`];
  });
  const body = sections.length === 0 ? `<p class="soft">${escape(text.none)}</p>` : sections.join('');
  const title = text.board(name);
  return page(title, `<h1>${escape(title)}</h1>${body}<p class="soft">${escape(text.masked)}</p>`);
}

function entry(community: string, notice: Notice): string {
  const href = `${boardPath(community)}/${encodeURIComponent(noticeKey(notice))}`;
  return [
    `<a class="entry" href="${escape(href)}">`,
    `<strong>${escape(notice.title)}</strong>`,
    news(notice),
    `<span class="soft">${escape(aside(notice))}</span>`,
    '</a>',
  ].join('');
}

/** A session says when and where, the others how long they hang. */
function aside({ kind, from, until, lines }: Notice): string {
  if (kind !== 'session') return text.period(from, until);
  return lines
    .slice(0, 2)
    .map((line) => line.text)
    .join(' ');
}

export function noticePage(community: string, notice: Notice): string {
  const { kind, title, lines, issuer, from, until } = notice;
  const facts = lines
    .map((line) => `<div><dt>${escape(line.label)}</dt><dd>${escape(line.text)}</dd></div>`)
    .join('');
  const isSession = kind === 'session';
  return page(
    title,
    [
      `<p class="kind">${escape(text.kinds[kind])}</p>`,
      `<article><h1>${escape(title)}</h1>`,
      news(notice),
      `<dl>${facts}</dl>`,
      `<p>${escape(isSession ? text.come : text.voice)}</p>`,
      isSession ? '' : `<p class="soft">${escape(text.period(from, until))}</p>`,
      issuer === '' ? '' : `<p class="issuer">${escape(issuer)}</p>`,
      '</article>',
      `<p class="soft">${escape(text.masked)}</p>`,
      way(community),
    ].join(''),
  );
}

export function gonePage(community: string | undefined): string {
  const onward = community === undefined ? '' : way(community);
  return page(text.gone, `<h1>${escape(text.gone)}</h1><p>${escape(text.goneHint)}</p>${onward}`);
}

export function troublePage(): string {
  return page(text.trouble, `<h1>${escape(text.trouble)}</h1><p>${escape(text.troubleHint)}</p>`);
}

function news(notice: Notice): string {
  return notice.news === '' ? '' : `<p class="news">${escape(notice.news)}</p>`;
}

function way(community: string): string {
  return `<p><a class="way" href="${escape(boardPath(community))}">${escape(text.toBoard)}</a></p>`;
}

export const STYLE_PATH = '/public/style.css';

function page(title: string, body: string): string {
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(title)}</title>`,
    `<link rel="stylesheet" href="${STYLE_PATH}"><link rel="icon" href="/icon.svg"></head>`,
    `<body><main>${body}</main></body></html>\n`,
  ].join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, in elements and in quoted attributes. */
function escape(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
