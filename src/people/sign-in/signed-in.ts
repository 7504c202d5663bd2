import type { MiddlewareHandler } from 'hono'
import {
  cookieIn,
  dropCookie,
  keepCookie,
  notFound,
  ProofNeeded,
  SignInNeeded,
  type Ask,
  type Env,
} from '#platform/web'
import { organisationsOf, steers, type Actor } from '../actor.ts'
import type { Role } from '../role.ts'
import { hashOf } from './secret.ts'
import { findActor, SESSION_DAYS, touchSession } from './session-store.ts'

const COOKIE = 'beffroi'
/** A change of what opens an account is asked again to whoever came in earlier than that. */
const FRESH_MINUTES = 15

type Signed = { actor: Actor; sessionId: string; openedAt: Date }

// A request has one reader; kept beside it rather than on it, so that the platform need not know what a person is.
const signed = new WeakMap<Request, Signed>()

/** Finds who is signed in, once a request, before the rooms. */
export const readSession: MiddlewareHandler<Env> = async (c, next) => {
  const token = cookieIn(c, COOKIE)
  const found = token ? await findActor(c.var.db, hashOf(token), c.var.now) : undefined
  if (found) {
    signed.set(c.req.raw, found)
    if (found.stale) {
      await touchSession(c.var.db, found.sessionId, c.var.now)
      giveSession(c, token ?? '')
    }
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

/** Who is signed in, if they steer the territory. @throws SignInNeeded, or notFound for everybody else. */
export function requireSteward(c: Ask): Actor {
  const actor = requireActor(c)
  if (!steers(actor)) throw notFound()
  return actor
}

export type Acting = { actor: Actor; organisationId: string; organisations: { id: string; name: string }[] }

/**
 * For whom somebody acts on a page that is about no thing yet: the organisation where they hold one of these roles. Where there are
 * several, the one that the address names (`?organisme=`), else the first. @throws SignInNeeded, or notFound where there is none.
 */
export function requireActing(c: Ask, ...roles: Role[]): Acting {
  const actor = requireActor(c)
  const ids = organisationsOf(actor, ...roles)
  const named = c.req.query(ACTING)
  const organisationId = named ? ids.find((id) => id === named) : ids[0]
  if (!organisationId) throw notFound()
  const organisations = ids.map((id) => ({
    id,
    name: actor.memberships.find((one) => one.organisationId === id)?.organisationName ?? '',
  }))
  return { actor, organisationId, organisations }
}

const ACTING = 'organisme'

/**
 * Who is signed in, if they proved who they are a moment ago: for what changes how an account is opened or where money goes.
 * @throws ProofNeeded: the reader proves it again, and is brought back to `back`. SignInNeeded for a stranger.
 */
export function requireFresh(c: Ask, back: string): Actor {
  const actor = requireActor(c)
  if (!isFresh(c)) throw new ProofNeeded(`/connexion/a-nouveau?vers=${encodeURIComponent(back)}`)
  return actor
}

/** True while the reader proved who they are less than a quarter of an hour ago. */
export const isFresh = (c: Ask): boolean => {
  const openedAt = signed.get(c.req.raw)?.openedAt
  return openedAt !== undefined && c.var.now.getTime() - openedAt.getTime() < FRESH_MINUTES * 60_000
}

const entered = new WeakMap<Request, string>()
/** Notes who came in by this very request. */
export const noteEntry = (c: Ask, personId: string): void => void entered.set(c.req.raw, personId)
/** Who came in by this very request, or undefined. */
export const enteredAs = (c: Ask): string | undefined => entered.get(c.req.raw)

export const sessionIdOf = (c: Ask): string | undefined => signed.get(c.req.raw)?.sessionId

export const giveSession = (c: Ask, token: string): void => keepCookie(c, COOKIE, token, SESSION_DAYS.unused)
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
