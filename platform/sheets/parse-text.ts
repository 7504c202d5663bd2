import { decodeText } from './decode-text.ts'
import { splitText } from './split-text.ts'
import type { Delimiter, Encoding, Line } from './sheet.ts'

export type ParsedText = {
  lines: Line[]
  /** Lines on which a quote opens that nothing closes. */
  loneQuotes: number[]
  encoding: Encoding
  delimiter: Delimiter
}

/** Reads CSV and TSV as spreadsheets really write them; undefined when the bytes are no text. */
export function parseText(bytes: Uint8Array): ParsedText | undefined {
  const decoded = decodeText(bytes)
  if (!decoded) return undefined
  const text = decoded.text.replace(/^\uFEFF/, '')
  const declared = /^sep=([;,\t])\r?\n/.exec(text)
  const delimiter = isDelimiter(declared?.[1]) ? declared[1] : sniff(text)
  const { lines, loneQuotes } = splitText(text, delimiter)
  return { lines: declared ? lines.slice(1) : lines, loneQuotes, encoding: decoded.encoding, delimiter }
}

const delimiters = [';', '\t', ','] as const
const isDelimiter = (text: string | undefined): text is Delimiter => delimiters.some((one) => one === text)

/** The delimiter that cuts most lines in the same number of pieces; the larger number when two agree. */
function sniff(text: string): Delimiter {
  const head = text.slice(0, 40_000)
  const scored = delimiters.map((delimiter) => ({
    delimiter,
    ...agreement(splitText(head, delimiter).lines),
  }))
  const cutting = scored.filter(({ width }) => width > 1)
  return cutting.sort((a, b) => b.share - a.share || b.width - a.width)[0]?.delimiter ?? ';'
}

function agreement(lines: Line[]): { width: number; share: number } {
  const counts = new Map<number, number>()
  const full = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  for (const { cells } of full) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [width, lineCount] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0]
  return { width, share: lineCount / Math.max(1, full.length) }
}
