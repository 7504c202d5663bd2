import assert from 'node:assert/strict'
import type { Database } from '#platform/db'
import { hashOf, newToken } from '#platform/secret'
import type { Day } from '#platform/time'
import { signatoriesOf } from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'
import { insertSigningLink } from '../signing/link-store.ts'

/** What is typed of an accident that happened on that day, in tests. */
export const accidentExample = (day: Day) => ({
  day,
  clock: '10:30',
  place: 'there',
  exactly: 'L’atelier, devant la presse',
  doing: 'Elle repassait un drap.',
  how: 'La presse s’est fermée sur sa main.',
  touched: 'La presse',
  bodyPart: 'La main droite',
  injury: 'Une brûlure',
  care: 'Pompiers, hôpital d’Arras',
  stopsWork: 'not known',
  witness: 'M. Aubry',
  firstTold: 'M. Aubry, à 10 h 32',
})

/** Where whoever signs as `role` says an accident of this convention. */
export async function accidentLink(
  db: Database,
  convention: ConventionId,
  role: string,
  at: Date,
): Promise<string> {
  const one = (await signatoriesOf(db, convention)).find((signatory) => signatory.role === role)
  const secret = newToken()
  await db.transaction((tx) => insertSigningLink(tx, one?.id ?? assert.fail(role), hashOf(secret), at))
  return `/immersions/accident/${secret}`
}
