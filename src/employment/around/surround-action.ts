import { listActions, partnersOf, type Action } from '#actions'
import { surroundWithRole, type OrganisationId } from '#people'
import type { Tx } from '#platform/db'
import { postsOf } from '../post-store.ts'

/** The direction of the ACI and who funds the action stand around its circle, where everybody with a path is at the centre. */
export async function surroundAction(
  tx: Tx,
  action: Pick<Action, 'id' | 'leadId'>,
  now: Date,
): Promise<void> {
  const circleId = action.id
  await surroundWithRole(tx, { circleId, role: 'direction', organisationId: action.leadId }, now)
  for (const { organisationId, part } of await partnersOf(tx, action.id))
    if (part === 'funding') await surroundWithRole(tx, { circleId, role: 'funder', organisationId }, now)
}

/**
 * After a direction or a funder arrived in an organisation: they stand around the actions with posts that it leads or funds, as
 * those before them. Other roles change nothing here.
 */
export async function surroundWithNewcomer(
  tx: Tx,
  { organisationId, role }: { organisationId: OrganisationId; role: string },
  now: Date,
): Promise<void> {
  if (role !== 'direction' && role !== 'funder') return
  for (const action of await listActions(tx, { all: true })) {
    const partners = await partnersOf(tx, action.id)
    const funds = partners.some(
      (partner) => partner.part === 'funding' && partner.organisationId === organisationId,
    )
    const concerned = role === 'direction' ? action.leadId === organisationId : funds
    if (concerned && (await postsOf(tx, action.id)).length > 0) await surroundAction(tx, action, now)
  }
}
