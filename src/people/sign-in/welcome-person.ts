import type { Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { asLanguage, writerOf, type Language } from '#platform/languages'
import { post, type Letter } from '#platform/mail'
import type { Day } from '#platform/time'
import { accountOf, lockLogins, saveAccount, type Account } from '../account-store.ts'
import { deleteAccounts } from '../forget-store.ts'
import { phoneIn, readLogin } from '../login.ts'
import { withRoles } from '../professional-store.ts'
import { readPerson } from '../person-store.ts'
import { hasComeIn, noteLetIn, noteWelcome, replaceUnused } from './welcome-store.ts'
import { signInSentences } from './sentences.ts'
import type { PersonId } from '../ids.ts'

export { entriesOf, type Entry } from './welcome-store.ts'

/** 'no login': neither a telephone nor an e-mail that is theirs alone. */
export type Welcome = 'sent' | 'in already' | 'no login'

/** Why somebody is expected: they have a place to learn, or a contract to work; in what, from which day. */
export type Expected = { to: 'learn' | 'work'; title: string; from: Day }

/** The same, in a sentence that they read. */
export const writeExpected = ({ to, title, from }: Expected, language: Language): string =>
  signInSentences.says[language].expected[to](title, writerOf(language).date(from))

/**
 * Opens the account of somebody who is expected here, with the telephone and the e-mail of their file, and writes to them how to come
 * in. Until they have come in once, their login follows their file, and goes with it; then it is theirs, and nothing is sent.
 */
export async function welcome(
  tx: Tx,
  personId: PersonId,
  expected: Expected & { url: string },
  now: Date,
): Promise<Welcome> {
  const person = await readPerson(tx, personId)
  if (!person) throw new Error(`${personId} is nobody`)
  const logins = { email: readLogin(person.email ?? '') ?? null, phone: phoneIn(person.phone ?? '') ?? null }
  await lockLogins(tx, [logins.email, logins.phone])
  const known = await accountOf(tx, person.id)
  // the login of who works somewhere is never what a file says: whoever writes in the file would come in as them
  if (known) await noteLetIn(tx, known.personId)
  const isTheirs =
    known && ((await hasComeIn(tx, known.personId)) || (await withRoles(tx, [known.personId])).size > 0)
  if (isTheirs) return 'in already'
  if (known && !(await replaceUnused(tx, { personId: known.personId, ...logins })))
    await deleteAccounts(tx, [known.personId])
  if (!known) await saveAccount(tx, { personId: person.id, ...logins }, now)
  const account = await accountOf(tx, person.id)
  if (!account) return 'no login'
  await post(tx, letterTo(account, expected), now)
  await noteWelcome(tx, account.personId, now)
  return 'sent'
}

/** By telephone first: whoever learns here has one in the hand. */
function letterTo(
  { givenName, email, phone, language }: Account,
  { url, ...expected }: Expected & { url: string },
): Letter {
  const reads = asLanguage(language) ?? 'fr'
  const say = signInSentences.says[reads]
  const why = writeExpected(expected, reads)
  const way = `${url}/connexion`
  return phone === null
    ? {
        channel: 'email',
        recipient: email,
        subject: say.welcomeSubject,
        body: typo(say.welcomeMail(givenName, why, way)),
      }
    : {
        channel: 'sms',
        recipient: phone,
        subject: say.welcomeSubject,
        body: typo(say.welcomeSms(givenName, why, way)),
      }
}
