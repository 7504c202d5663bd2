import { holds, organisationFor, requireActor, requireRole, type Actor } from '#people'
import { notFound, type Ask } from '#platform/web'

/** Who opens the pages of keys, refusals and transfers: those of one organisation, or of all for the territory's steward. */
export type Keeper = { actor: Actor; organisationId: string | null; technical: boolean }

/** @throws SignInNeeded, or notFound for everybody else. */
export function requireKeeper(c: Ask): Keeper {
  const actor = requireRole(c, 'training lead', 'steward')
  const technical = !holds(actor, 'training lead')
  return { actor, organisationId: technical ? null : requireOrganisation(actor), technical }
}

/** Who reads the traces: the lead of the organisation whose they are. @throws SignInNeeded, or notFound for everybody else. */
export function requireReader(c: Ask): { actor: Actor; organisationId: string } {
  const actor = requireActor(c)
  return { actor, organisationId: requireOrganisation(actor) }
}

function requireOrganisation(actor: Actor): string {
  const organisationId = organisationFor(actor, 'training lead')
  if (!organisationId) throw notFound()
  return organisationId
}
