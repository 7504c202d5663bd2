import { requireOperator } from '#market'
import { holds, type Actor, type OrganisationId } from '#people'
import { notFound, type Ask } from '#platform/web'

/** The direction of whoever runs the market writes what its activity cost. */
export const mayWrite = (actor: Actor, { organisationId }: { organisationId: OrganisationId }): boolean =>
  holds(actor, 'direction', organisationId)

/** @throws SignInNeeded, or notFound for everybody else. */
export async function requireDirection(c: Ask) {
  const operating = await requireOperator(c)
  if (!mayWrite(operating.actor, operating.market)) throw notFound()
  return operating
}
