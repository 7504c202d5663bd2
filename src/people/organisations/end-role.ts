import type { Db } from '#platform/db'
import { type Day, parisDay } from '#platform/time'
import { refuse, type Refused } from '#platform/refusal'
import type { Actor } from '../actor.ts'
import { rolesGivenBy } from './roles-given.ts'
import { leaveCircles } from '../access/door.ts'
import { readOrganisation } from '../organisation-store.ts'
import { endMembership, lockStewards, readMembership } from '../membership-store.ts'
import type { OrganisationId, MembershipId } from '../ids.ts'

export type EndRoleRefusal = 'no such role' | 'last steward'
export type RoleEnded = { ok: true } | Refused<EndRoleRefusal>

/** Ends a role: it holds until the evening of that day. Twice is once. Somebody always steers the territory. */
export async function endRole(
  db: Db,
  {
    organisationId,
    membershipId,
    untilDay,
  }: { organisationId: OrganisationId; membershipId: MembershipId; untilDay: Day },
  actor: Actor,
  now: Date,
): Promise<RoleEnded> {
  return db.transaction(async (tx) => {
    const stewards = await lockStewards(tx, parisDay(now))
    const membership = await readMembership(tx, membershipId)
    const organisation = await readOrganisation(tx, organisationId)
    const here = membership?.organisationId === organisationId
    if (!organisation || !here || !rolesGivenBy(actor, organisation).includes(membership.role))
      return refuse('no such role')
    if (membership.role === 'steward' && !stewards.some(({ id, open }) => open && id !== membershipId))
      return refuse('last steward')
    if (!(await endMembership(tx, membershipId, untilDay))) return { ok: true }
    const { personId, role: relation } = membership
    await leaveCircles(tx, { personId, organisationId, relation }, untilDay)
    return { ok: true }
  })
}
