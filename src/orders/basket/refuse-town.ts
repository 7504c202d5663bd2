import { townsKnown } from '#delivery'
import type { Db } from '#platform/db'
import { fold } from '#platform/i18n'
import { saidIn } from '#market'
import type { Language } from '#platform/languages'
import type { Typed } from '#platform/web'
import { waySentences } from '../words/door.ts'

/** Past so many, the list of towns is not whole: nobody is refused by it. */
const LISTED = 40

/** Why an address that nobody could place is not served: its town is none of those where bikes go. Undefined when it may be. */
export async function refuseTown(db: Db, typed: Typed, language: Language): Promise<string | undefined> {
  const town = typeof typed['town'] === 'string' ? typed['town'].trim() : ''
  const towns = await townsKnown(db)
  if (town === '' || towns.length === 0 || towns.length >= LISTED) return undefined
  const key = fold(town).replace(/ cedex.*$/, '')
  if (towns.some((one) => fold(one) === key)) return undefined
  const { say, names } = saidIn(language, waySentences)
  return say.wrong.notThere(town, names(towns.slice(0, 6)))
}
