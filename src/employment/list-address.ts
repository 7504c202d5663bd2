import { asDay } from '#platform/time'
import { isId, type Ask } from '#platform/web'
import { readCode } from './post.ts'

/** What the address asks for, in one of these words; the first one when it asks for nothing that we know. */
export function askedIn<Word extends string>(c: Ask, name: string, words: readonly [Word, ...Word[]]): Word {
  const asked = c.req.query(name)
  return words.find((word) => word === asked) ?? words[0]
}

/** Words to look for, and where the page begins: the key of the last row seen, a code or a day with an id. */
export const searchIn = (c: Ask, key: 'code' | 'day'): { search: string; after: string } => {
  const after = c.req.query('apres') ?? ''
  const [first = '', id = ''] = after.split('~')
  const known = isId(id) && (key === 'day' ? asDay(first) !== undefined : readCode(first) === first)
  return { search: (c.req.query('q') ?? '').slice(0, 100), after: known ? after : '' }
}

/** The rows of a page of so many, and the address of the next when there are more: one more than shown was asked for. */
export function pageOf<Row>(
  found: readonly Row[],
  limit: number,
  addressAfter: (last: Row) => string,
): { rows: Row[]; next: string | undefined } {
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, next: last && addressAfter(last) }
}

/** An address with what is asked of it; what is empty is not written. */
export function addressWith(path: string, asked: Record<string, string | null | undefined>): string {
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  return query.size > 0 ? `${path}?${query}` : path
}

export const PER_PAGE = 40
