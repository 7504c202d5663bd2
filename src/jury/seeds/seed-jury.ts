import { readGroup, seeded } from '#actions'
import type { Tx } from '#platform/db'
import { addDays } from '#platform/time'
import { employeFamilialGrid } from '../grid-employe-familial.ts'
import { loadGrid } from '../load-grid.ts'
import { seededJuries } from './seeded-juries.ts'
import { seedJuryOf } from './seed-seats.ts'
import { seedHeld } from './seed-held.ts'
import { seedRehearsal } from './seed-rehearsal.ts'

/** The juries of both groups; the attestations of the first are issued, and signed when somebody first opens them. */
export async function seedJuries(tx: Tx, now: Date): Promise<void> {
  const grid = await loadGrid(tx, employeFamilialGrid)
  const [first, current] = [await readGroup(tx, seeded.group1), await readGroup(tx, seeded.group7)]
  if (!first || !current) throw new Error('seed the actions first')
  await seedHeld(tx, first, grid)
  await seedRehearsal(tx, current, grid, now)
  const rest = { startsAt: '09:00', place: 'AFP2I, Arras', kind: 'jury' } as const
  const heldOn = addDays(current.endsOn, -2)
  await seedJuryOf(
    tx,
    { id: seededJuries.planned, groupId: current.id, gridId: grid.id, heldOn, ...rest },
    now,
  )
}
