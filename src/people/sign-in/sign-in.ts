import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import { post } from '#platform/mail'
import { typo } from '#platform/i18n'
import { findAccount, type Account } from '../account-store.ts'
import { countWrongTry, insertAsk, lockAsk, lockLink, readAsk, useUpAsks, writeCode } from './ask-store.ts'
import { hashOf, hashOfCode, newCode, newToken, sameHash } from './secret.ts'
import { insertSession } from './session-store.ts'

const MINUTES = 10
const WRONG_TRIES = 5

/**
 * Notes that a browser asks to come in with this login. A code leaves a moment later, if an account has it: nothing of the answer, nor of the
 * time it takes, says so.
 * @returns what the browser keeps, and shows again with the code.
 */
export async function askForCode(db: Db, login: string, now: Date): Promise<string> {
  const browser = newToken()
  const id = randomUUID()
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
  await db.transaction(async (tx) => {
    await insertAsk(tx, { id, browserHash: hashOf(browser), login, at: now, expiresAt })
    await announce(tx, 'code asked', { askId: id }, now)
  })
  return browser
}

/** Sends a code and a link for an ask, if its login is somebody's. Twice is once. */
export async function sendCode(tx: Db, askId: string, url: string, now: Date): Promise<void> {
  const ask = await readAsk(tx, askId)
  const account = ask && ask.expiresAt > now ? await findAccount(tx, ask.login) : undefined
  if (!ask || !account) return
  const code = newCode()
  const link = newToken()
  const { personId } = account
  const codeHash = await hashOfCode(code, ask.id)
  if (!(await writeCode(tx, ask.id, { personId, codeHash, linkHash: hashOf(link) }))) return
  await post(tx, letterFor(account, ask.login, code, `${url}/connexion/lien/${link}`), now)
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

/**
 * A link that signs somebody in once, within ten minutes, without any letter: for the operator of a territory whose letters do not leave.
 * Gives its token, or undefined when this login is nobody's.
 */
export async function makeLink(db: Db, login: string, now: Date): Promise<string | undefined> {
  const account = await findAccount(db, login)
  if (!account) return undefined
  const [id, link] = [randomUUID(), newToken()]
  const codeHash = await hashOfCode(newCode(), id)
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
  await db.transaction(async (tx) => {
    await insertAsk(tx, { id, browserHash: hashOf(newToken()), login, at: now, expiresAt })
    await writeCode(tx, id, { personId: account.personId, codeHash, linkHash: hashOf(link) })
  })
  return link
}

export type SignInRefusal = 'wrong code' | 'too many wrong tries' | 'link used or too old'
export type SignedIn = { ok: true; token: string; personId: string } | { ok: false; refusal: SignInRefusal }

/** Signs in with the six digits, from the browser that asked. They die after five wrong tries, after ten minutes, or once used. */
export async function signInWithCode(
  db: Db,
  browser: string,
  code: string,
  device: string,
  now: Date,
): Promise<SignedIn> {
  const tryCode = async (tx: Db): Promise<SignedIn> => {
    const ask = await lockAsk(tx, hashOf(browser), now)
    if (!ask) return { ok: false, refusal: 'wrong code' }
    if (ask.wrongTries >= WRONG_TRIES) return { ok: false, refusal: 'too many wrong tries' }
    const right = sameHash(ask.codeHash ?? NO_CODE, await hashOfCode(code, ask.id))
    if (!right || !ask.personId) {
      await countWrongTry(tx, ask.id)
      return { ok: false, refusal: 'wrong code' }
    }
    await useUpAsks(tx, ask.personId, now)
    return openSession(tx, ask.personId, device, now)
  }
  return db.transaction(tryCode, { keeps: 'the wrong try' })
}

/** Equal to the hash of nothing. */
const NO_CODE = Buffer.alloc(32)

/** Signs in with the link of the message, from any browser. */
export async function signInWithLink(db: Db, link: string, device: string, now: Date): Promise<SignedIn> {
  return db.transaction(async (tx): Promise<SignedIn> => {
    const personId = await lockLink(tx, hashOf(link), now)
    if (!personId) return { ok: false, refusal: 'link used or too old' }
    await useUpAsks(tx, personId, now)
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
