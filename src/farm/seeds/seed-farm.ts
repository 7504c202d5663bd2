import { cast, onlyNamed, registerPerson, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { addDays, daysBetween, parisDay, parisInstant } from '#platform/time'
import { asId } from '#platform/id'
import { saveBed, saveCrop } from '../bed-store.ts'
import { choreId, type ChoreKind } from '../chore.ts'
import { insertChore, insertDone } from '../chore-store.ts'
import { begunOf, cropName, isGrowing } from '../crop.ts'
import { insertFarm } from '../farm-store.ts'
import { joinTeam } from '../team-store.ts'
import type { Act } from '../farm.ts'
import { lotNumber } from '../lot.ts'
import { insertLot, numbersGiven } from '../lot-store.ts'
import { insertMove } from '../move-store.ts'
import { actId, bedId, choreRowId, seededBeds, seededFarm, seededLot, seededTeam } from './farm.ts'
import { seededCrops, seededHarvests } from './year.ts'
import { vegetableOf } from '../vegetable-calendar.ts'
import type { FarmLotId } from '../ids.ts'

const bruno = cast.find((member) => member.id === 'bruno')?.personId ?? asId<PersonId>('')

/** The farm of Les Ateliers: fourteen beds, what grows in them, a week of work, the lots of two weeks, a team of three. */
export async function seedFarm(tx: Tx, now: Date): Promise<void> {
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
  ['other', 1, 3, 'Nettoyer la serre'],
]

async function seedChores(tx: Tx, now: Date): Promise<void> {
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
  for (const [i, crop] of seededCrops(today).entries()) {
    if (!isGrowing(crop, today)) continue
    // Weeded last week, all but two beds: those ask for it today.
    const on = addDays(today, i % 4 === 3 ? -16 : -6)
    const by = seededTeam[i % 3]?.personId ?? asId<PersonId>('')
    const begun = begunOf(crop)
    if (!begun || daysBetween(begun, on) < 14) continue
    const at = parisInstant(on, `09:${String(10 + i)}`)
    const words = `${cropName(crop)}, ${seededBeds.find(({ id }) => id === crop.bedId)?.name ?? ''}`
    const about = { of: 'crop' as const, cropId: crop.id, bedId: crop.bedId }
    const chore = { kind: 'weed' as const, day: on, about, words }
    const id = choreId(farmId, 'weed', crop.id, on)
    await insertDone(
      tx,
      farmId,
      { ...chore, id },
      { id: asId(actId(100 + i)), by, doneAt: at, keptAt: at, device: 'démo' },
    )
  }
}

async function seedLots(tx: Tx, now: Date): Promise<void> {
  const at = parisInstant(seededLot.harvestedOn, '10:00')
  const leeks = {
    ...seededLot,
    farmId: seededFarm.id,
    unit: 'g' as const,
    bestBefore: addDays(seededLot.harvestedOn, 8),
  }
  const first = {
    id: asId(actId(199)),
    by: seededTeam[0]?.personId ?? '',
    doneAt: at,
    keptAt: at,
    device: 'démo',
  }
  await insertLot(tx, leeks, first)
  const toStall = { kind: 'stall' as const, quantity: leeks.quantity, fromStall: 0 }
  await insertMove(tx, { lotId: first.id, ...toStall }, first)
  for (const [i, { crop, on, quantity, to, lost }] of seededHarvests(parisDay(now)).entries()) {
    const { unit, keepsDays } = vegetableOf(crop.vegetable)
    const at = parisInstant(on, `10:${String(10 + i)}`)
    const act = {
      id: asId(actId(200 + i)),
      by: seededTeam[i % 3]?.personId ?? asId<PersonId>(''),
      doneAt: at,
      keptAt: at,
      device: 'démo',
    }
    const number = lotNumber(seededFarm.letter, on, (await numbersGiven(tx, seededFarm.id, on)) + 1)
    const lot = { farmId: seededFarm.id, number, cropId: crop.id, harvestedOn: on, unit, quantity }
    await insertLot(tx, { ...lot, bestBefore: addDays(on, keepsDays) }, act)
    await insertMove(tx, { ...to, lotId: act.id, quantity, fromStall: 0 }, act)
    if (to.kind === 'stall' && lost > 0) await spoil(tx, lost, { ...act, id: asId(actId(300 + i)) }, act.id)
  }
}

const spoil = (tx: Tx, quantity: number, act: Act, lotId: FarmLotId): Promise<void> =>
  insertMove(tx, { lotId, kind: 'loss', quantity, fromStall: quantity, why: 'spoiled' }, act)
