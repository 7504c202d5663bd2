import { groupsWithIds, partnersOfEach, type GroupId, type Partner } from '#actions'
import type { OrganisationId } from '#people'
import type { Db } from '#platform/db'

/** Those that hold the juries of an action, among its partners. */
export const holdJuries = (partners: readonly Partner[]): OrganisationId[] =>
  partners.flatMap(({ part, organisationId }) => (part === 'jury' ? [organisationId] : []))

/** The bodies that send jurors to the juries of each of these groups. */
export async function sendingBodies(
  db: Db,
  groupIds: readonly GroupId[],
): Promise<(groupId: GroupId) => OrganisationId[]> {
  const groups = await groupsWithIds(db, groupIds)
  const partners = await partnersOfEach(db, [...new Set(groups.map(({ actionId }) => actionId))])
  return (groupId) => {
    const group = groups.find(({ id }) => id === groupId)
    return group ? holdJuries(partners.get(group.actionId) ?? []) : []
  }
}
