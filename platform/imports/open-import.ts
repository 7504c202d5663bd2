import { readSheet, type HeaderMatch, type Sheet } from '#platform/sheets'
import { refuse } from '#platform/refusal'
import { MISNAMED, NO_BYTE, NO_LINE, noSheet, sentenceOf, tooHeavy } from './file-sentences.ts'
import { FileRefused, maxBytesOf, type Importer } from './importer.ts'
import { matchColumns } from './match-columns.ts'
import type { Opened } from './opened.ts'

/**
 * Opens the file and proposes where each column is. Of a workbook, the sheet of that name is read; without a name, the first that is not
 * hidden and has the columns that are needed, else the first that has lines.
 * @throws FileRefused with its sentence.
 */
export async function openImport<By>(
  importer: Importer<By>,
  file: { bytes: Uint8Array; name: string },
  remembered: Record<string, string>,
  sheetName = '',
): Promise<Opened> {
  const maxBytes = maxBytesOf(importer)
  const weighed = { bytes: file.bytes.length, most: maxBytes }
  if (file.bytes.length === 0) throw new FileRefused(NO_BYTE)
  if (file.bytes.length > maxBytes) throw new FileRefused(tooHeavy(weighed))
  if (Object.keys(importer.columns).length === 0)
    return { sheets: await sheetsIfAny(file, maxBytes), mapping: {}, unmatched: [] }
  const read = await readSheet(file.bytes, file.name, { maxBytes })
  if (!read.ok) throw new FileRefused(sentenceOf(read, weighed))
  const matchOf = ({ headers }: Sheet) => matchColumns(importer, headers, remembered)
  const filled = read.sheets.filter((sheet) => sheet.rows.length > 0)
  const sheet = sheetName
    ? read.sheets.find((sheet) => sheet.name === sheetName)
    : proposed(importer, filled, matchOf)
  if (!sheet) throw new FileRefused(sheetName ? noSheet(sheetName, filled) : NO_LINE)
  if (sheet.rows.length === 0) throw new FileRefused(NO_LINE)
  const match = matchOf(sheet)
  const mapping = Object.fromEntries(
    Object.keys(importer.columns).map((key) => [key, match.headers[key] ?? '']),
  )
  const sheets = [sheet, ...read.sheets.filter((one) => one !== sheet)]
  return { sheets, mapping, unmatched: match.unmatched }
}

function proposed<By>(
  importer: Importer<By>,
  filled: readonly Sheet[],
  matchOf: (sheet: Sheet) => HeaderMatch<string>,
): Sheet | undefined {
  const shown = filled.filter((one) => !one.hidden)
  const needed = Object.keys(importer.columns).filter((key) => importer.columns[key]?.required)
  const whole = shown.find((one) => needed.every((key) => matchOf(one).headers[key] !== undefined))
  return whole ?? shown[0] ?? filled[0]
}

async function sheetsIfAny(file: { bytes: Uint8Array; name: string }, maxBytes: number): Promise<Sheet[]> {
  const weighed = { bytes: file.bytes.length, most: maxBytes }
  if (!/\.(xlsx|ods|xls)$/i.test(file.name)) {
    const isArchive = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b
    if (file.bytes.includes(0))
      throw new FileRefused(isArchive ? MISNAMED : sentenceOf(refuse('strange letters'), weighed))
    return []
  }
  const read = await readSheet(file.bytes, file.name, { maxBytes })
  if (!read.ok) throw new FileRefused(sentenceOf(read, weighed))
  return read.sheets
}
