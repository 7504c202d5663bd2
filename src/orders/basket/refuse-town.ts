import { townsKnown } from '#delivery'
import type { Db } from '#platform/db'
import { fold, typo, writeList } from '#platform/i18n'
import type { Typed } from '#platform/web'

/** Past so many, the list of towns is not whole: nobody is refused by it. */
const LISTED = 40

/** Why an address that nobody could place is not served: its town is none of those where bikes go. Undefined when it may be. */
export async function refuseTown(db: Db, typed: Typed): Promise<string | undefined> {
  const town = typeof typed['town'] === 'string' ? typed['town'].trim() : ''
  const towns = await townsKnown(db)
  if (town === '' || towns.length === 0 || towns.length >= LISTED) return undefined
  const key = fold(town).replace(/ cedex.*$/, '')
  if (towns.some((one) => fold(one) === key)) return undefined
  return typo(`Nous ne livrons pas à ${town}. Nos vélos vont à : ${writeList(towns.slice(0, 6))}.`)
}
