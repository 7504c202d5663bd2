import { createHash, randomBytes } from 'node:crypto'
import { actorOf } from '#people'
import { cookieIn, keepCookie, type Ask } from '#platform/web'
import { newId } from '#platform/id'
import { openBasket, readBasket } from './store.ts'
import { BASKET_DAYS, type Basket } from './basket.ts'
import type { BasketId } from '../ids.ts'

const COOKIE = 'panier'

/** What is kept of the secret of a basket. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** A secret that nobody guesses: 144 bits. */
export const newSecret = (): string => randomBytes(18).toString('base64url')

function digestIn(c: Ask): string | undefined {
  const secret = cookieIn(c, COOKIE)
  return secret && /^[\w-]{24}$/.test(secret) ? digestOf(secret) : undefined
}

/** The basket of this browser, if it has one. */
export async function basketIn(c: Ask): Promise<Basket | undefined> {
  const digest = digestIn(c)
  return digest ? readBasket(c.var.db, digest) : undefined
}

/** The basket of this browser, opened when it has none; kept thirty days more. @returns its id. */
export async function keptBasketId(c: Ask): Promise<BasketId> {
  const known = digestIn(c)
  const secret = known ? (cookieIn(c, COOKIE) ?? '') : newSecret()
  keepCookie(c, COOKIE, secret, BASKET_DAYS)
  const digest = known ?? digestOf(secret)
  const personId = actorOf(c)?.personId ?? null
  return c.var.db.transaction((tx) =>
    openBasket(tx, { id: newId(), orderId: newId(), digest, personId }, c.var.now),
  )
}
