import { readGroup, type GroupId } from '#actions'
import type { Tx } from '#platform/db'
import { addDays } from '#platform/time'
import type { PersonId } from '#people'
import type { Standing } from '../positioning.ts'
import { brigitte, id } from './seeded-positionings.ts'
import { seedOne, seedDecision } from './seed-positioning.ts'

export async function seedAdmitted(
  tx: Tx,
  series: string,
  groupId: GroupId,
  trainees: readonly { id: PersonId }[],
): Promise<void> {
  const group = await readGroup(tx, groupId)
  if (!group) throw new Error('seed the actions first')
  const on = addDays(group.startsOn, -13)
  const standing: Standing = { state: 'admitted', groupId, made: { on, by: brigitte } }
  for (const [i, trainee] of trainees.entries()) {
    const positionedOn = addDays(group.startsOn, -49 + (i % 13))
    await seedOne(tx, { id: id(series, i + 1), personId: trainee.id, positionedOn, ofPlie: i % 3 !== 2 })
    await seedDecision(tx, id(series, i + 1), standing, group.title)
  }
}
