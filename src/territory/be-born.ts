import { cast, readPerson } from '#people'
import type { Db } from '#platform/db'
import { readBirth, writeBirth } from './birth-store.ts'
import { mustBe, type Birth } from './birth.ts'

/**
 * Says what this territory is, at its first start and for ever; at each other start, refuses to be something else. One that is older than
 * this rule is a demo when the people of the demo live there.
 * @throws BirthRefused with one French sentence.
 */
export async function beBorn(
  db: Db,
  started: Birth,
  { empty }: { empty: boolean },
  now: Date,
): Promise<void> {
  const born = (await readBirth(db)) ?? (empty ? started : await lookedLike(db))
  await db.transaction((tx) => writeBirth(tx, born, now))
  mustBe((await readBirth(db)) ?? born, started)
}

async function lookedLike(db: Db): Promise<Birth> {
  const [somebody] = cast
  return (await readPerson(db, somebody.personId)) ? 'demo' : 'real'
}
