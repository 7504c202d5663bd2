import type { GroupId } from '#actions'

/** Fewer answers than that would tell who gave them: neither marks nor words are shown. */
export const FEWEST_ANSWERS = 5

/**
 * The opinions of some groups that may be told together. Each group of five answers is told on its own page: what is left of the whole is
 * the groups of fewer, and they are told with it only when they are five together.
 */
export function tellable<O extends { groupId: GroupId }>(opinions: readonly O[]): O[] {
  const groups = [...Map.groupBy(opinions, ({ groupId }) => groupId).values()]
  const few = groups.filter((one) => one.length < FEWEST_ANSWERS).flat()
  return few.length < FEWEST_ANSWERS ? opinions.filter((one) => !few.includes(one)) : [...opinions]
}
