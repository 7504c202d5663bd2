import { matchHeaders, type HeaderMatch } from '#platform/sheets'
import type { Column, Importer } from './importer.ts'
import { inEnglish } from './in-english.ts'

type Wanting = Pick<Importer<never>, 'columns'>

/** Which of these headers holds what an importer needs; `remembered` is obeyed first. */
export const matchColumns = (
  { columns }: Wanting,
  headers: readonly string[],
  remembered: Record<string, string> = {},
): HeaderMatch<string> => matchHeaders([...headers], spellingsOf(columns), remembered)

/** All that each column is called, the best first. */
const spellingsOf = (columns: Record<string, Column>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(columns).map(([key, { label, spellings }]) => [
      key,
      [label, ...spellings, ...(inEnglish[key] ?? [])],
    ]),
  )
