import { listActions, partnersOf, partnersOfEach, type Action, type ActionId } from '#actions'
import { organisationsOf, type Actor, type OrganisationId } from '#people'
import type { Db } from '#platform/db'

/** Where this referent may propose somebody: the actions of which one of their organisations positions the public. */
export async function prescribedActions(db: Db, actor: Actor): Promise<Action[]> {
  const mine = organisationsOf(actor, 'referent')
  if (mine.length === 0) return []
  const actions = await listActions(db, { all: true })
  const partners = await partnersOfEach(
    db,
    actions.map((action) => action.id),
  )
  return actions.filter(({ id }) =>
    (partners.get(id) ?? []).some(
      (partner) => partner.part === 'positioning' && mine.includes(partner.organisationId),
    ),
  )
}

/** The organisation for which this referent proposes people to that action. */
export async function prescriberFor(
  db: Db,
  actor: Actor,
  actionId: ActionId,
): Promise<{ organisationId: OrganisationId; organisationName: string } | undefined> {
  const mine = organisationsOf(actor, 'referent')
  const partner = (await partnersOf(db, actionId)).find(
    ({ part, organisationId }) => part === 'positioning' && mine.includes(organisationId),
  )
  return partner && { organisationId: partner.organisationId, organisationName: partner.name }
}
