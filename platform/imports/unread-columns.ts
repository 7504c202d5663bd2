import { fold } from '#platform/i18n'
import type { Column } from './importer.ts'
import type { Opened } from './opened.ts'

/** A column of the file that nobody reads: some of what it holds, and the column of ours that it may be. */
export type UnreadColumn = { header: string; examples: string[]; mayBe: string | null }

const EXAMPLES = 3

/** The columns that are not read, those that resemble one that was not found first. */
export function unreadColumns(
  columns: Record<string, Column>,
  { sheets, mapping, unmatched }: Opened,
): UnreadColumn[] {
  const [sheet] = sheets
  const missing = Object.entries(columns).flatMap(([key, column]) => (mapping[key] ? [] : [column]))
  return unmatched
    .map((header) => {
      const cells = sheet?.rows.map((row) => row.fields[header] ?? '').filter(Boolean) ?? []
      const like = missing.find(({ label, spellings }) =>
        [label, ...spellings].some((spelling) => isLike(fold(header), fold(spelling))),
      )
      return { header, examples: [...new Set(cells)].slice(0, EXAMPLES), mayBe: like?.label ?? null }
    })
    .toSorted((a, b) => Number(b.mayBe !== null) - Number(a.mayBe !== null))
}

const LONG_ENOUGH = 4
const small = new Set(['date', 'code', 'type', 'numero', 'nombre', 'personne', 'jour'])

/** 'date nais' and 'date de naissance', 'telefone' and 'telephone': a long word of one begins one of the other, or nearly is it. */
function isLike(header: string, spelling: string): boolean {
  const words = (text: string) =>
    text.split(' ').filter((word) => word.length >= LONG_ENOUGH && !small.has(word))
  return words(header).some((one) =>
    words(spelling).some((other) => one.startsWith(other) || other.startsWith(one) || isNearly(one, other)),
  )
}

/** One letter more, less, or another, or two that changed places, in words of five letters at least. */
function isNearly(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 5 || Math.abs(one.length - other.length) > 1) return false
  const first = Array.from(one).findIndex((letter, at) => letter !== other[at])
  const same = (skipped: number, otherSkipped: number) =>
    one.slice(first + skipped) === other.slice(first + otherSkipped)
  const swapped = one[first] === other[first + 1] && one[first + 1] === other[first]
  return same(1, 1) || same(1, 0) || same(0, 1) || (swapped && same(2, 2))
}
