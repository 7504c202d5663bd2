import type { Db } from '#platform/db'
import { asLanguage } from '#platform/languages'
import type { Reach } from '#platform/notices'
import { mobileIn } from '#platform/sheets'
import { phoneIn, readLogin } from '../login.ts'
import type { PersonId } from '../ids.ts'
import { reachRows, type ReachRow } from './reach-store.ts'

type Reached = Omit<Reach, 'browsers'> & { chooserId: string }

/**
 * How these people are reached, under any of their ids: by what they sign in with, else by what their file says. `chooserId`: who they are when
 * they say how they want to be told. Nothing for nobody's id.
 */
export async function reachPeople(
  db: Db,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Reached>> {
  return new Map((await reachRows(db, personIds)).map((row) => [row.namedId, asReached(row)]))
}

/** Same, for one. */
export const reachPerson = async (db: Db, personId: PersonId): Promise<Reached | undefined> =>
  (await reachPeople(db, [personId])).get(personId)

function asReached({ id, givenName, language, comesIn, ownPhone, ownEmail, ...file }: ReachRow): Reached {
  const phone = ownPhone ?? phoneIn(file.phone ?? '') ?? null
  const email = ownEmail ?? readLogin(file.email ?? '') ?? null
  return {
    chooserId: id,
    givenName,
    comesIn,
    language: asLanguage(language) ?? 'fr',
    phone: mobileIn(phone) ?? null,
    email: email?.includes('@') ? email : null,
  }
}
