import type { Db } from '#platform/db'
import { asLanguage } from '#platform/languages'
import type { Reach } from '#platform/notices'
import { mobileIn } from '#platform/sheets'
import { accountOf } from '../account-store.ts'
import { phoneIn, readLogin } from '../login.ts'
import { readPerson } from '../person-store.ts'
import type { PersonId } from '../ids.ts'

/**
 * How somebody is reached, under any of their ids: by what they sign in with, else by what their file says. `chooserId`: who they are when they
 * say how they want to be told. Undefined for nobody's id.
 */
export async function reachPerson(
  db: Db,
  personId: PersonId,
): Promise<(Omit<Reach, 'browsers'> & { chooserId: string }) | undefined> {
  const person = await readPerson(db, personId)
  if (!person) return undefined
  const account = await accountOf(db, personId)
  const phone = account?.phone ?? phoneIn(person.phone ?? '') ?? null
  const email = account?.email ?? readLogin(person.email ?? '') ?? null
  return {
    chooserId: person.id,
    givenName: person.givenName,
    language: asLanguage(person.language) ?? 'fr',
    phone: mobileIn(phone) ?? null,
    email: email?.includes('@') ? email : null,
  }
}
