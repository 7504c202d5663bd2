import type { MiddlewareHandler } from 'hono'
import { cookieIn, dropCookie, keepCookie, type Ask, type Env } from '#platform/web'
import { hashOf } from '#platform/secret'
import { findActor } from './actor-store.ts'
import { SESSION_DAYS, touchSession } from './session-store.ts'
import { signed } from './signed-in.ts'

const COOKIE = 'beffroi'

/** Finds who is signed in, once a request, before the rooms. */
export const readSession: MiddlewareHandler<Env> = async (c, next) => {
  const token = cookieIn(c, COOKIE)
  const found = token ? await findActor(c.var.db, hashOf(token), c.var.now) : undefined
  if (found) {
    signed.set(c.req.raw, found)
    if (found.stale) {
      await c.var.db.transaction((tx) => touchSession(tx, found.sessionId, c.var.now))
      giveSession(c, token ?? '')
    }
  }
  await next()
}

export const giveSession = (c: Ask, token: string): void => keepCookie(c, COOKIE, token, SESSION_DAYS.unused)

export const forgetSession = (c: Ask): void => dropCookie(c, COOKIE)
