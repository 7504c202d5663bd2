import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import { post } from '#platform/mail'
import { typo } from '#platform/i18n'
import {
  countWrongTry,
  findAccount,
  insertCode,
  lockLastCode,
  lockLink,
  useUpCodes,
  type Account,
} from './account-store.ts'
import { hashOf, newCode, newToken, sameHash } from './secret.ts'
import { insertSession } from './session-store.ts'

const MINUTES = 10
const WRONG_TRIES = 5

/** Sends a code and a link if an account has this login. Says nothing of whether it has: the page is the same. */
export async function askForCode(ground: Ground, login: string, now: Date): Promise<void> {
  await ground.db.transaction(async (tx) => {
    const account = await findAccount(tx, login)
    if (!account) return
    const code = newCode()
    const link = newToken()
    const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
    await insertCode(tx, {
      id: randomUUID(),
      personId: account.personId,
      codeHash: hashOf(code),
      linkHash: hashOf(link),
      sentAt: now,
      expiresAt,
    })
    await post(tx, letterFor(account, login, code, `${ground.site.url}/connexion/lien/${link}`), now)
  })
}

function letterFor(account: Account, login: string, code: string, link: string) {
  const spaced = `${code.slice(0, 3)}\u00A0${code.slice(3)}`
  if (login === account.phone) {
    const body = typo(
      `Beffroi : votre code est ${spaced}. Il marche une fois, pendant ${MINUTES} min. Ne le donnez à personne.`,
    )
    return { channel: 'sms' as const, recipient: login, subject: 'Code de connexion', body, secret: true }
  }
  const body = typo(
    `Bonjour ${account.givenName},\n\nVotre code pour entrer dans Beffroi : ${spaced}\n\nOu suivez ce lien :\n${link}\n\nIls marchent une fois, pendant ${MINUTES} min. Si vous n'avez rien demandé, ne faites rien.`,
  )
  return {
    channel: 'email' as const,
    recipient: login,
    subject: `Votre code : ${spaced}`,
    body,
    secret: true,
  }
}

export type SignInRefusal = 'wrong code' | 'too many wrong tries' | 'link used or too old'
export type SignedIn = { ok: true; token: string; personId: string } | { ok: false; refusal: SignInRefusal }

/** Signs in with the six digits. A code dies after five wrong tries, after ten minutes, or once used. */
export async function signInWithCode(
  db: Db,
  login: string,
  code: string,
  device: string,
  now: Date,
): Promise<SignedIn> {
  const tryCode = async (tx: Db): Promise<SignedIn> => {
    const account = await findAccount(tx, login)
    const sent = account && (await lockLastCode(tx, account.personId, now))
    if (!sent) return { ok: false, refusal: 'wrong code' }
    if (sent.wrongTries >= WRONG_TRIES) return { ok: false, refusal: 'too many wrong tries' }
    if (!sameHash(sent.codeHash, hashOf(code.replace(/\D/g, '')))) {
      await countWrongTry(tx, sent.id)
      return { ok: false, refusal: 'wrong code' }
    }
    await useUpCodes(tx, sent.personId, now)
    return openSession(tx, sent.personId, device, now)
  }
  return db.transaction(tryCode, { keeps: 'the wrong try' })
}

/** Signs in with the link of the message. */
export async function signInWithLink(db: Db, link: string, device: string, now: Date): Promise<SignedIn> {
  return db.transaction(async (tx) => {
    const personId = await lockLink(tx, hashOf(link), now)
    if (!personId) return { ok: false, refusal: 'link used or too old' }
    await useUpCodes(tx, personId, now)
    return openSession(tx, personId, device, now)
  })
}

/** Opens a session for somebody who has just proved who they are. */
export async function openSession(
  tx: Db,
  personId: string,
  device: string,
  now: Date,
): Promise<{ ok: true; token: string; personId: string }> {
  const token = newToken()
  await insertSession(tx, { id: randomUUID(), tokenHash: hashOf(token), personId, device, at: now })
  return { ok: true, token, personId }
}
