import type { MiddlewareHandler } from 'hono'
import { cookieIn, dropCookie, keepCookie, notFound, SignInNeeded, type Ask, type Env } from '#platform/web'
import type { Actor } from './actor.ts'
import { hashOf } from './secret.ts'
import { findActor, touchSession } from './session-store.ts'

const COOKIE = 'beffroi'
const DAYS = 30

type Signed = { actor: Actor; sessionId: string }

// A request has one reader; kept beside it rather than on it, so that the platform need not know what a person is.
const signed = new WeakMap<Request, Signed>()

/** Finds who is signed in, once a request, before the rooms. */
export const readSession: MiddlewareHandler<Env> = async (c, next) => {
  const token = cookieIn(c, COOKIE)
  const found = token ? await findActor(c.var.db, hashOf(token), c.var.now) : undefined
  if (found) {
    signed.set(c.req.raw, found)
    if (found.stale) await touchSession(c.var.db, found.sessionId, c.var.now)
  }
  await next()
}

/** Who is signed in, or undefined. */
export const actorOf = (c: Ask): Actor | undefined => signed.get(c.req.raw)?.actor

/** Who is signed in. @throws SignInNeeded: the reader is sent to the sign-in page and brought back. */
export function requireActor(c: Ask): Actor {
  const actor = actorOf(c)
  if (!actor) throw new SignInNeeded()
  return actor
}

/** Who is signed in, if they hold one of these roles today. @throws SignInNeeded, or notFound for everybody else. */
export function requireRole(c: Ask, ...roles: Actor['memberships'][number]['role'][]): Actor {
  const actor = requireActor(c)
  if (!actor.memberships.some((one) => roles.includes(one.role))) throw notFound()
  return actor
}

export const sessionIdOf = (c: Ask): string | undefined => signed.get(c.req.raw)?.sessionId

export const giveSession = (c: Ask, token: string): void => keepCookie(c, COOKIE, token, DAYS)
export const forgetSession = (c: Ask): void => dropCookie(c, COOKIE)

/** What the list of sessions calls this device: 'Chrome sur Android'. */
export function deviceOf(c: Ask): string {
  const agent = c.req.header('user-agent') ?? ''
  const pick = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(agent))?.[1]
  const browser =
    pick([
      [/Edg/, 'Edge'],
      [/Firefox/, 'Firefox'],
      [/Chrome/, 'Chrome'],
      [/Safari/, 'Safari'],
    ]) ?? 'Navigateur'
  const system = pick([
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iPhone ou iPad'],
    [/Windows/, 'Windows'],
    [/Mac OS/, 'Mac'],
    [/Linux/, 'Linux'],
  ])
  return system ? `${browser} sur ${system}` : browser
}
