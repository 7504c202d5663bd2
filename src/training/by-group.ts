import type { GroupId } from '#actions'

/** Rows of several groups, by the id of their group, which the rows themselves no longer say. */
export function byGroup<Row extends { groupId: GroupId }>(
  rows: readonly Row[],
): Map<string, Omit<Row, 'groupId'>[]> {
  const found = new Map<string, Omit<Row, 'groupId'>[]>()
  for (const { groupId, ...row } of rows) {
    const others = found.get(groupId)
    if (others) others.push(row)
    else found.set(groupId, [row])
  }
  return found
}
