import type { Db, Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { asLanguage } from '#platform/languages'
import { post } from '#platform/mail'
import { newId } from '#platform/id'
import { accountOf, findAccount, lockLogins, type Account } from '../account-store.ts'
import { countWrongChange, insertLoginChange, lockLoginChange, replaceLogin } from './login-change-store.ts'
import { writePhone } from '../login.ts'
import { insertProvenLogin } from '../reach/door.ts'
import { refuse, type Refused } from '#platform/refusal'
import { hashOfCode, newCode, tryCode, type CodeRefusal } from '#platform/secret'
import { signInSentences } from '../sign-in/door.ts'
import { mineSentences } from './sentences.ts'
import type { PersonId } from '../ids.ts'

const MINUTES = 10

const kindOf = (login: string) => (login.includes('@') ? 'email' : 'phone')

/**
 * Sends six digits to the e-mail or telephone that somebody wants to sign in with from now on. When it is another account's,
 * nothing is sent, and the page says the same.
 */
export async function askLoginChange(
  db: Db,
  personId: PersonId,
  login: string,
  now: Date,
): Promise<{ ok: true } | Refused<'already yours'>> {
  return db.transaction(async (tx) => {
    const account = await accountOf(tx, personId)
    if (!account) throw new Error(`No account for ${personId}`)
    if (login === account.email || login === account.phone) return refuse('already yours')
    const [id, code] = [newId(), newCode()]
    const codeHash = await hashOfCode(code, id) // before anything is known of the login: it takes as long for all
    if (await findAccount(tx, login)) return { ok: true }
    const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
    const change = { id, personId: account.personId, login, codeHash }
    await insertLoginChange(tx, { ...change, sentAt: now, expiresAt })
    await post(tx, codeLetter(account, login, code), now)
    return { ok: true }
  })
}

/** Replaces the former e-mail or telephone by the one whose code came back, and says so to the former one. */
export async function confirmLoginChange(
  db: Db,
  personId: PersonId,
  { login, code }: { login: string; code: string },
  now: Date,
): Promise<{ ok: true } | Refused<CodeRefusal>> {
  const confirm = async (tx: Tx): Promise<{ ok: true } | Refused<CodeRefusal>> => {
    await lockLogins(tx, [login])
    const account = await accountOf(tx, personId)
    const change = account && (await lockLoginChange(tx, account.personId, login, now))
    // somebody else may have taken this address between the sending and the six digits
    const asked = (await findAccount(tx, login)) ? undefined : change
    const wrong = await tryCode({ asked, salt: change?.id ?? '', code }, async () => {
      if (change) await countWrongChange(tx, change.id)
    })
    if (wrong || !change) return refuse(wrong ?? 'wrong code')
    const kind = kindOf(login)
    await replaceLogin(tx, { id: change.id, personId: account.personId, login, kind }, now)
    await insertProvenLogin(tx, { personId: account.personId, login }, now)
    if (account[kind]) await post(tx, farewell(account, account[kind], login), now)
    return { ok: true }
  }
  return db.transaction(confirm, { keeps: 'the wrong try' })
}

const languageOf = (account: Account) => asLanguage(account.language) ?? 'fr'

function codeLetter(account: Account, login: string, code: string) {
  const language = languageOf(account)
  const { login: say } = mineSentences.says[language]
  const spaced = `${code.slice(0, 3)}\u00A0${code.slice(3)}`
  const body = typo(kindOf(login) === 'phone' ? say.sms(spaced) : say.mail(account.givenName, spaced))
  return { ...to(login), subject: signInSentences.says[language].mailSubject(spaced), body, secret: true }
}

function farewell(account: Account, former: string, login: string) {
  const { login: say } = mineSentences.says[languageOf(account)]
  const now = kindOf(login) === 'phone' ? writePhone(login) : login
  return { ...to(former), subject: say.farewellSubject, body: typo(say.farewell(account.givenName, now)) }
}

const to = (recipient: string) => ({
  recipient,
  channel: kindOf(recipient) === 'phone' ? ('sms' as const) : ('email' as const),
})
