import type { Cell, SheetPage } from '#domain/excel/sheet.ts';
import { STYLE } from './styles-text.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** What a cell can hold. */
const LONGEST_TEXT = 32_767;
const DAY_MS = 24 * 3_600_000;
/** The number that spreadsheets give to 1 January 1970. */
const DAYS_BEFORE_1970 = 25_569;

/** The row that holds the titles, counted from 1. */
export function titleRowOf({ heading }: SheetPage): number {
  return heading === '' ? 1 : 2;
}

/** One worksheet. Every text is an inline string in a cell of text format, so that retyping it makes no formula. */
export function sheetXml(page: SheetPage): string {
  const { heading, columns, rows } = page;
  const titles = titleRowOf(page);
  const last = columnName(Math.max(columns.length - 1, 0));
  const lines = [
    ...(heading === '' ? [] : [rowXml(1, [textCell('A1', heading, STYLE.heading)], 28)]),
    rowXml(
      titles,
      columns.map(({ title }, nth) => textCell(`${columnName(nth)}${titles}`, title, STYLE.title)),
    ),
    ...rows.map((row, nth) => {
      const number = titles + nth + 1;
      return rowXml(
        number,
        row.map((cell, at) => cellXml(`${columnName(at)}${number}`, cell)),
      );
    }),
  ];
  const merged =
    heading === '' || columns.length < 2
      ? ''
      : `<mergeCells count="1"><mergeCell ref="A1:${last}1"/></mergeCells>`;
  const widths = columns
    .map(({ width }, nth) => `<col min="${nth + 1}" max="${nth + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${titles}" topLeftCell="A${titles + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${widths === '' ? '' : `<cols>${widths}</cols>`}<sheetData>${lines.join('')}</sheetData><autoFilter ref="A${titles}:${last}${titles + rows.length}"/>${merged}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

function rowXml(number: number, cells: readonly string[], height?: number): string {
  const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${number}"${tall}>${cells.join('')}</row>`;
}

function cellXml(at: string, cell: Cell): string {
  if (cell === undefined || cell === '') return `<c r="${at}" s="${STYLE.text}"/>`;
  if (typeof cell === 'string') return textCell(at, cell, STYLE.text);
  if (typeof cell === 'number') return `<c r="${at}" s="${STYLE.number}"><v>${cell}</v></c>`;
  const serial = Date.parse(`${cell.day}T00:00:00.000Z`) / DAY_MS + DAYS_BEFORE_1970;
  return `<c r="${at}" s="${STYLE.day}"><v>${serial}</v></c>`;
}

function textCell(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.slice(0, LONGEST_TEXT))}</t></is></c>`;
}

/** `_x0041_` would be read as `A`, and XML knows no control characters but tab and line ends. */
export function escapeXml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\t\n\u0020-\ufffd]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** 0 is `A`, 26 is `AA`. */
function columnName(nth: number): string {
  const rest = String.fromCharCode(65 + (nth % 26));
  return nth < 26 ? rest : columnName(Math.floor(nth / 26) - 1) + rest;
}
