import { dropCookie, goTo, type Ask } from '#platform/web'
import { keepChosenLanguage } from '../language/door.ts'
import { knowDevice, giveSession, type SignedIn } from '../session/door.ts'

/** What a browser keeps while it waits for its code. */
export const ASK = 'demande'

/** Somebody has just proved who they are: their browser is known from now on, and shows what they asked for. */
export async function enter(c: Ask, signed: Extract<SignedIn, { ok: true }>, to: string): Promise<Response> {
  await knowDevice(c, signed)
  await keepChosenLanguage(c, signed.personId)
  giveSession(c, signed.token)
  dropCookie(c, ASK)
  return goTo(c, to)
}
