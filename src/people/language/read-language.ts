import type { MiddlewareHandler } from 'hono'
import { asLanguage, type Language } from '#platform/languages'
import { cookieIn, dropCookie, keepBriefly, keepCookie, type Ask, type Env } from '#platform/web'
import { actorOf } from '../session/door.ts'
import type { PersonId } from '../ids.ts'
import { saveLanguage } from './store.ts'

const COOKIE = 'langue'
const COOKIE_DAYS = 400
/** Kept from a choice to the sign-in that follows: somebody else who signs in later on this device has not chosen. */
const CHOSEN = 'langue-choisie'
const CHOSEN_SECONDS = 3600

/** The language of who reads, once a request: that of the person who is signed in, else the one chosen on this device. */
export const readLanguage: MiddlewareHandler<Env> = async (c, next) => {
  c.set('language', languageChosen(c) ?? 'fr')
  await next()
}

/** The same, undefined where nobody chose one: what is written then follows who it is written to. */
export const languageChosen = (c: Ask): Language | undefined =>
  asLanguage(actorOf(c)?.language ?? cookieIn(c, COOKIE))

/** Keeps the language that a reader chose: on this device, and with the person once they are signed in. */
export async function chooseLanguage(c: Ask, language: Language): Promise<void> {
  keepCookie(c, COOKIE, language, COOKIE_DAYS)
  const actor = actorOf(c)
  if (actor) return c.var.db.transaction((tx) => saveLanguage(tx, actor.personId, language, c.var.now))
  keepBriefly(c, CHOSEN, language, CHOSEN_SECONDS)
}

/** Somebody has just signed in: the language they chose at the door is theirs from now on. */
export async function keepChosenLanguage(c: Ask, personId: PersonId): Promise<void> {
  const chosen = asLanguage(cookieIn(c, CHOSEN))
  if (!chosen) return
  await c.var.db.transaction((tx) => saveLanguage(tx, personId, chosen, c.var.now))
  dropCookie(c, CHOSEN)
}
