import { folded, sql, type Sql } from '#platform/db'
import { fold } from '#platform/i18n'

// Accents do not count when something is looked for: the words are folded on both sides.
/** True in a query when this text holds what somebody looks for, or when they look for nothing. */
export function speaksOf(text: Sql, search: string): Sql {
  const words = fold(search)
  return sql`(${words} = '' or strpos(${folded(text)}, ${words}) > 0)`
}
