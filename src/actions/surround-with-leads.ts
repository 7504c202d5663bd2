import { dismissRole, surroundWithRole, type OrganisationId } from '#people'
import type { Tx } from '#platform/db'
import type { Id } from '#platform/id'

const role = 'training lead'

/** The training leads of an organisation stand around what it leads: the action's circle, each group's circle. */
export const surroundWithLeads = (
  tx: Tx,
  circleId: Id,
  organisationId: OrganisationId,
  at: Date,
): Promise<void> => surroundWithRole(tx, { circleId, role, organisationId }, at)

export const dismissLeads = (tx: Tx, circleId: Id, organisationId: OrganisationId, at: Date): Promise<void> =>
  dismissRole(tx, { circleId, role, organisationId }, at)
