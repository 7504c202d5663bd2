import { notFound, ProofNeeded, SignInNeeded, type Ask } from '#platform/web'
import { organisationsOf, steers, type Actor } from '../actor.ts'
import type { Role } from '../role.ts'
import { actorOf, isFresh } from './signed-in.ts'
import type { OrganisationId } from '../ids.ts'

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

export type Acting = {
  actor: Actor
  organisationId: OrganisationId
  organisations: { id: string; name: string }[]
}

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
    name: actor.memberships.find((membership) => membership.organisationId === id)?.organisationName ?? '',
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
