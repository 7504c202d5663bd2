import { groupsWithIds, type Figure, type GroupFigures, type GroupId } from '#actions'
import type { Db } from '#platform/db'
import { dayOf } from '#platform/time'
import { admissionsIn, countAdmissions } from './figure-store.ts'

const figure = (admitted: number, places: number): Figure => ({
  key: 'admitted',
  label: 'personnes admises par la commission, pour les places du groupe',
  value: admitted,
  unit: 'people',
  numerator: admitted,
  denominator: places,
  rule: 'Une personne est comptée quand la commission l’a admise dans le groupe et qu’elle ne s’est pas retirée.',
  ruleSince: dayOf('2018-03-27'),
  excluded: [],
  masked: false,
})

/** How many people were admitted in each group, out of its places. Computed from rows, each person once. */
export async function orientationFigures(db: Db, groupIds: readonly GroupId[]): Promise<GroupFigures[]> {
  const rows = await admissionsIn(db, groupIds)
  return (await groupsWithIds(db, groupIds)).map((group) => {
    const admitted = new Set(
      rows.flatMap((row) => (row.groupId === group.id && row.state === 'admitted' ? [row.personId] : [])),
    )
    return { groupId: group.id, figures: [figure(admitted.size, group.places)] }
  })
}

/** The same figures counted by the database. */
export async function orientationFiguresInSql(db: Db, groupIds: readonly GroupId[]): Promise<GroupFigures[]> {
  const rows = await countAdmissions(db, groupIds)
  return rows.map(({ groupId, admitted, places }) => ({ groupId, figures: [figure(admitted, places)] }))
}
