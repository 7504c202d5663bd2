import { joinCircle, leaveCircle, professionals, type OrganisationId } from '#people'
import type { Tx } from '#platform/db'
import { addDays, parisDay } from '#platform/time'
import type { Id } from '#platform/id'

/** The training leads of an organisation stand around what it leads: the action's circle, each group's circle. */
export async function surroundWithLeads(
  tx: Tx,
  circleId: Id,
  leadId: OrganisationId,
  at: Date,
): Promise<void> {
  const today = parisDay(at)
  for (const lead of await professionals(tx, 'training lead', today, leadId)) {
    await joinCircle(tx, {
      circleId,
      personId: lead.personId,
      relation: 'training lead',
      organisationId: leadId,
      fromDay: today,
    })
  }
}

export async function dismissLeads(tx: Tx, circleId: Id, leadId: OrganisationId, at: Date): Promise<void> {
  const today = parisDay(at)
  for (const { personId } of await professionals(tx, 'training lead', today, leadId))
    await leaveCircle(tx, { circleId, personId, relation: 'training lead' }, addDays(today, -1))
}
