import { fold } from '#platform/i18n'
import type { Day } from '#platform/time'
import type { Column } from './importer.ts'
import type { Opened } from './opened.ts'

/** A column of the file that nobody reads: some of what it holds, and the column of ours that it may be. */
export type UnreadColumn = { header: string; examples: string[]; mayBe: string | null }

const EXAMPLES = 3

/** The columns that are not read, those that resemble one that was not found first. */
export function unreadColumns(
  columns: Record<string, Column>,
  { sheets, mapping, unmatched }: Pick<Opened, 'sheets' | 'mapping' | 'unmatched'>,
  today: Day,
): UnreadColumn[] {
  const [sheet] = sheets
  const missing = Object.entries(columns).flatMap(([key, column]) => (mapping[key] ? [] : [column]))
  return unmatched
    .map((header) => {
      const cells = sheet?.rows.map((row) => row.fields[header] ?? '').filter(Boolean) ?? []
      const examples = [...new Set(cells)].slice(0, EXAMPLES)
      const like = missing.filter(({ label, spellings }) =>
        [label, ...spellings].some((spelling) => isLike(fold(header), fold(spelling))),
      )
      // of two that are called so, the one that understands what is in it
      const found =
        like.find((one) => understands(one, examples)) ?? like.find(({ says }) => !says) ?? like[0]
      return { header, examples, mayBe: found?.label ?? null }
    })
    .toSorted((a, b) => Number(b.mayBe !== null) - Number(a.mayBe !== null))

  function understands({ says }: Column, examples: readonly string[]): boolean {
    const from = sheet?.from ?? 'text'
    return says !== undefined && examples.every((one) => says(one, today, from) !== undefined)
  }
}

const LONG_ENOUGH = 4
const small = new Set(['date', 'code', 'type', 'numero', 'nombre', 'personne', 'jour', 'nom', 'fin'])

/** 'date nais' and 'date de naissance', 'telefone' and 'telephone': a long word of one begins one of the other, or nearly is it; 'beneficiaire rsa' and 'rsa'. */
function isLike(header: string, spelling: string): boolean {
  const words = (text: string) =>
    text.split(' ').filter((word) => word.length >= LONG_ENOUGH && !small.has(word))
  if (!small.has(spelling) && header.split(' ').includes(spelling)) return true
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
