import type { Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { post, type Letter } from '#platform/mail'
import { accountOf, lockLogins, saveAccount, type Account } from '../account-store.ts'
import { phoneIn, readLogin } from '../login.ts'
import { withRoles } from '../professional-store.ts'
import { readPerson } from '../person-store.ts'
import { hasComeIn, noteWelcome, replaceUnused } from './welcome-store.ts'
import type { PersonId } from '../ids.ts'

export { entriesOf, type Entry } from './welcome-store.ts'

/** 'no login': neither a telephone nor an e-mail that is theirs alone. */
export type Welcome = 'sent' | 'in already' | 'no login'

/** What the letter says: why they are expected, and where they come in. */
type Expected = { why: string; url: string }

/**
 * Opens the account of somebody who is expected here, with the telephone and the e-mail of their file, and writes to them how to come
 * in. Until they have come in once, their login follows their file; then it is theirs, and nothing is sent.
 */
export async function welcome(tx: Tx, personId: PersonId, expected: Expected, now: Date): Promise<Welcome> {
  const person = await readPerson(tx, personId)
  if (!person) throw new Error(`${personId} is nobody`)
  const logins = { email: readLogin(person.email ?? '') ?? null, phone: phoneIn(person.phone ?? '') ?? null }
  await lockLogins(tx, [logins.email, logins.phone])
  const known = await accountOf(tx, person.id)
  // the login of who works somewhere is never what a file says: whoever writes in the file would come in as them
  const isTheirs =
    known && ((await hasComeIn(tx, known.personId)) || (await withRoles(tx, [known.personId])).size > 0)
  if (isTheirs) return 'in already'
  if (known) await replaceUnused(tx, { personId: known.personId, ...logins })
  else await saveAccount(tx, { personId: person.id, ...logins }, now)
  const account = await accountOf(tx, person.id)
  if (!account) return 'no login'
  await post(tx, letterTo(account, expected), now)
  await noteWelcome(tx, account.personId, now)
  return 'sent'
}

/** By telephone first: whoever learns here has one in the hand. */
function letterTo({ givenName, email, phone }: Account, { why, url }: Expected): Letter {
  const subject = 'Votre accès à Beffroi'
  const way = `${url}/connexion`
  if (phone !== null) {
    const body = typo(`Bonjour ${givenName}. ${why} Pour entrer, avec ce numéro : ${way}`)
    return { channel: 'sms', recipient: phone, subject, body }
  }
  const body = typo(
    `Bonjour ${givenName},\n\n${why}\n\nPour entrer, allez ici et écrivez cette adresse de courriel :\n${way}\n\nIl n'y a pas de mot de passe : vous recevrez un code.`,
  )
  return { channel: 'email', recipient: email, subject, body }
}
