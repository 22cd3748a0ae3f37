import { strToU8, zipSync } from 'fflate';
import type { SheetPage } from '#domain/excel/sheet.ts';
import { STYLES_XML } from './styles-text.ts';
import { escapeXml, sheetXml, titleRowOf } from './sheet-xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An .xlsx of these pages: typed cells, titles that stay in view and are repeated on paper, no formula anywhere. */
export function writeWorkbook(pages: readonly SheetPage[]): Uint8Array<ArrayBuffer> {
  const names = sheetNames(pages);
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(pages),
    '_rels/.rels': relations([`officeDocument" Target="xl/workbook.xml`]),
    'xl/workbook.xml': workbookXml(pages, names),
    'xl/_rels/workbook.xml.rels': relations([
      ...pages.map((_, nth) => `worksheet" Target="worksheets/sheet${nth + 1}.xml`),
      'styles" Target="styles.xml',
    ]),
    'xl/styles.xml': HEAD + STYLES_XML,
    ...Object.fromEntries(
      pages.map((page, nth) => [`xl/worksheets/sheet${nth + 1}.xml`, HEAD + sheetXml(page)]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])), {
    level: 6,
  });
}

function contentTypes(pages: readonly SheetPage[]): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="${name}" ContentType="${TYPES}.${type}+xml"/>`;
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}${pages.map((_, nth) => part(`/xl/worksheets/sheet${nth + 1}.xml`, 'worksheet')).join('')}</Types>`;
}

function relations(targets: readonly string[]): string {
  const links = targets.map((target, nth) => `<Relationship Id="rId${nth + 1}" Type="${LINKS}/${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;
}

function workbookXml(pages: readonly SheetPage[], names: readonly string[]): string {
  const sheets = names.map(
    (name, nth) => `<sheet name="${escapeXml(name)}" sheetId="${nth + 1}" r:id="rId${nth + 1}"/>`,
  );
  const repeated = pages.map((page, nth) => {
    const name = escapeXml((names[nth] ?? '').replaceAll("'", "''"));
    const row = titleRowOf(page);
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${nth}">'${name}'!$${row}:$${row}</definedName>`;
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${sheets.join('')}</sheets><definedNames>${repeated.join('')}</definedNames></workbook>`;
}

const LONGEST_SHEET_NAME = 31;

/** Spreadsheets take no more than 31 characters, some characters not at all, and no name twice. */
function sheetNames(pages: readonly SheetPage[]): readonly string[] {
  const taken = new Set<string>();
  return pages.map(({ name }, nth) => {
    const plain = name
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, LONGEST_SHEET_NAME);
    const free =
      plain === '' || taken.has(plain)
        ? `${plain.slice(0, LONGEST_SHEET_NAME - 4)} ${nth + 1}`.trim()
        : plain;
    taken.add(free);
    return free;
  });
}
