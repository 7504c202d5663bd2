import { parse } from 'csv-parse/sync'

/** Reads back what `writeCsv` wrote: its headers and its rows, as texts. */
export function readCsv(bytes: Uint8Array): { headers: string[]; rows: string[][] } {
  const lines: string[][] = parse(Buffer.from(bytes), { delimiter: ';', bom: true, relax_column_count: true })
  const [headers = [], ...rows] = lines.map((line) =>
    line.map((cell) => cell.replace(/^'(?=\s*[=+\-@\t\r])/, '')),
  )
  return { headers, rows }
}
