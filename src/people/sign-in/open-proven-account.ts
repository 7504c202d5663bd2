import type { Tx } from '#platform/db'
import { accountOf, lockLogins, saveAccount } from '../account-store.ts'
import type { Language } from '#platform/languages'
import type { PersonId } from '../ids.ts'
import { saveLanguage } from '../language/door.ts'
import { phoneIn, readLogin, readReach } from '../login.ts'
import { readPerson } from '../person-store.ts'
import { withRoles } from '../professional-store.ts'
import { isAskedAbout, lockMerges } from '../resemblances/door.ts'
import { isInAnotherFile } from './welcome-store.ts'

/**
 * Opens the account of somebody who was let in nowhere, with the login by which they acted: a code went there and came back. A code proves a telephone,
 * not a person, and somebody else typed where it went. So nothing is opened, and it gives false, for who has an account under any of their ids, or has
 * or had a role anywhere; with a login that is not that of their own file; with one that stands in the file or opens the account of somebody else; nor
 * while somebody is asked whether their file is that of another, which may have been typed to that end. Nothing of it outlives a merge (`giveWay`).
 * @param by.language in which they read what they acted on: the codes by which they come in are written in it
 */
export async function openProvenAccount(
  tx: Tx,
  personId: PersonId,
  { login, language }: { login: string; language: Language },
  now: Date,
): Promise<boolean> {
  await lockMerges(tx)
  await lockLogins(tx, [login])
  const person = await readPerson(tx, personId)
  const way = readReach(login)
  if (!person || !way || (await accountOf(tx, person.id))) return false
  if ((await withRoles(tx, [person.id])).size > 0 || (await isAskedAbout(tx, person.id))) return false
  const isOfTheirFile = [readLogin(person.email ?? ''), phoneIn(person.phone ?? '')].includes(login)
  if (!isOfTheirFile || (await isInAnotherFile(tx, person.id, login))) return false
  // what opens somebody else’s is left to them
  if (!(await saveAccount(tx, { personId: person.id, ...way, bySignature: true }, now))) return false
  await saveLanguage(tx, person.id, language, now)
  return true
}
