import { cast, onlyNamed, registerPerson } from '#people'
import type { Db } from '#platform/db'
import { addDays, daysBetween, parisDay, parisInstant } from '#platform/time'
import { saveBed } from './bed-store.ts'
import { choreId, type ChoreKind } from './chore.ts'
import { insertChore, insertDone } from './chore-store.ts'
import { cropName } from './crop.ts'
import { saveCrop } from './crop-store.ts'
import { insertFarm, joinTeam } from './farm-store.ts'
import { lotNumber, type MoveKind } from './lot.ts'
import { insertLot, insertMove, numbersGiven } from './lot-store.ts'
import {
  actId,
  bedId,
  choreRowId,
  cropId,
  seededBeds,
  seededCrops,
  seededFarm,
  seededLot,
  seededTeam,
} from './seeded-farm.ts'
import { vegetableOf } from './vegetable.ts'

const bruno = cast.find((one) => one.id === 'bruno')?.personId ?? ''

/** The farm of Les Ateliers: fourteen beds, what grows in them, a week of work, twelve lots, a team of three. */
export async function seedFarm(tx: Db, now: Date): Promise<void> {
  const today = parisDay(now)
  await insertFarm(tx, seededFarm, now)
  for (const { personId, names } of seededTeam) {
    if (names) await registerPerson(tx, onlyNamed(names[0], names[1]), null, now, personId)
    await joinTeam(tx, { farmId: seededFarm.id, personId, fromDay: addDays(today, -100), by: bruno })
  }
  for (const bed of seededBeds) await saveBed(tx, bed)
  for (const crop of seededCrops(today)) await saveCrop(tx, crop, bruno, now)
  await seedChores(tx, now)
  await seedLots(tx, now)
}

/** kind | bed | days from today | words */
const added: [ChoreKind, number | null, number, string][] = [
  ['compost', 13, 0, 'Deux brouettes'],
  ['other', 14, 0, 'Enlever les pierres'],
  ['other', null, 1, 'Réparer le portillon'],
  ['compost', 14, 2, 'Deux brouettes'],
  ['other', 1, 3, 'Attacher les tomates'],
]

async function seedChores(tx: Db, now: Date): Promise<void> {
  const today = parisDay(now)
  const farmId = seededFarm.id
  for (const [i, [kind, bed, days, words]] of added.entries())
    await insertChore(
      tx,
      {
        id: choreRowId(i + 1),
        farmId,
        kind,
        day: addDays(today, days),
        bedId: bed ? bedId(bed) : null,
        words,
      },
      bruno,
      now,
    )
  const crops = seededCrops(today).slice(0, 9)
  for (const [i, crop] of crops.entries()) {
    // Weeded last week, all but two beds: those ask for it today.
    const on = addDays(today, i % 4 === 3 ? -16 : -6)
    const by = seededTeam[i % 3]?.personId ?? ''
    if (!crop.begunOn || daysBetween(crop.begunOn, on) < 14) continue
    const at = parisInstant(on, `09:${String(10 + i)}`)
    const words = `${cropName(crop)}, ${seededBeds.find(({ id }) => id === crop.bedId)?.name ?? ''}`
    const chore = { kind: 'weed' as const, day: on, bedId: crop.bedId, cropId: crop.id, words }
    const id = choreId(farmId, 'weed', crop.id, on)
    await insertDone(
      tx,
      farmId,
      { ...chore, id },
      { id: actId(100 + i), by, doneAt: at, keptAt: at, device: 'démo' },
    )
  }
}

/** crop | days ago | quantity | where it went | to whom or why | how much of it was lost since */
const harvested: [number, number, number, MoveKind, string, number][] = [
  [5, 12, 14_200, 'stall', '', 0],
  [6, 11, 24, 'stall', '', 0],
  [7, 9, 6_400, 'stall', '', 800],
  [4, 8, 32, 'stall', '', 0],
  [9, 8, 18, 'stall', '', 0],
  [5, 8, 11_800, 'stall', '', 0],
  [7, 6, 4_900, 'gift', 'Restos du Cœur de Calais', 0],
  [4, 6, 28, 'stall', '', 5],
  [6, 5, 30, 'stall', '', 0],
  [2, 5, 3_600, 'stall', '', 0],
  [2, 3, 5_100, 'stall', '', 0],
  [5, 4, 12_500, 'stall', '', 0],
]

async function seedLots(tx: Db, now: Date): Promise<void> {
  const at = parisInstant(seededLot.harvestedOn, '10:00')
  const leeks = {
    ...seededLot,
    farmId: seededFarm.id,
    unit: 'g' as const,
    bestBefore: addDays(seededLot.harvestedOn, 8),
  }
  const first = { id: actId(199), by: seededTeam[0]?.personId ?? '', doneAt: at, keptAt: at, device: 'démo' }
  await insertLot(tx, leeks, first)
  const toStall = { kind: 'stall' as const, quantity: leeks.quantity, fromStall: 0, toWhom: '', why: '' }
  await insertMove(tx, { lotId: first.id, ...toStall }, first)
  const today = parisDay(now)
  const crops = new Map(seededCrops(today).map((one) => [one.id, one]))
  for (const [i, [crop, days, quantity, kind, toWhom, lost]] of harvested.entries()) {
    const grown = crops.get(cropId(crop))
    if (!grown) continue
    const harvestedOn = addDays(today, -days)
    const { unit, keepsDays } = vegetableOf(grown.vegetable)
    const at = parisInstant(harvestedOn, `10:${String(10 + i)}`)
    const by = seededTeam[i % 3]?.personId ?? ''
    const act = { id: actId(200 + i), by, doneAt: at, keptAt: at, device: 'démo' }
    const number = lotNumber(
      seededFarm.letter,
      harvestedOn,
      (await numbersGiven(tx, seededFarm.id, harvestedOn)) + 1,
    )
    const bestBefore = addDays(harvestedOn, keepsDays)
    await insertLot(
      tx,
      { farmId: seededFarm.id, number, cropId: grown.id, harvestedOn, unit, quantity, bestBefore },
      act,
    )
    await insertMove(tx, { lotId: act.id, kind, quantity, fromStall: 0, toWhom, why: '' }, act)
    const why = 'Gâté avant d’être vendu'
    const loss = { lotId: act.id, kind: 'loss' as const, quantity: lost, fromStall: lost, toWhom: '', why }
    if (lost > 0) await insertMove(tx, loss, { ...act, id: actId(300 + i) })
  }
}
