import type { ActionId, CountedRow } from '#actions'
import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import { parisDay, type Day } from '#platform/time'
import { employedAt, hiredAtEnd, isOver, type Standing } from './counted.ts'
import { countedImmersions } from './counted-store.ts'
import { figuresOf, type ActionFigures } from './figure.ts'

/** Immersions, hosts, reports, hires and what became of people, for each of these actions: computed from rows, nothing is stored. */
export async function immersionFigures(
  db: Db,
  actionIds: readonly ActionId[],
  now: Date,
): Promise<ActionFigures[]> {
  const today = parisDay(now)
  const rows = await countedImmersions(db, today)
  return actionIds.map((actionId) =>
    figuresOf(
      actionId,
      rows.filter((row) => row.actionId === actionId),
      today,
    ),
  )
}

/** Immersions that are over, of these people while they were of an action: how many, of how many people, how many with the word of the host. */
export type DuringCounts = { over: number; people: number; reported: number }

type Stay = { personId: PersonId; actionId: ActionId; fromDay: Day; lastDay: Day }

/** Those that began during one of these stays, each once. */
export async function immersionsDuring(db: Db, stays: readonly Stay[], now: Date): Promise<DuringCounts> {
  const today = parisDay(now)
  const rows = (await countedImmersions(db, today)).filter(
    (row) =>
      isOver(row, today) &&
      stays.some(
        (one) =>
          one.personId === row.personId &&
          one.actionId === row.actionId &&
          one.fromDay <= row.fromDay &&
          row.fromDay <= one.lastDay,
      ),
  )
  return {
    over: rows.length,
    people: new Set(rows.map(({ personId }) => personId)).size,
    reported: rows.filter(({ isReported }) => isReported).length,
  }
}

/** Who is behind a figure of people, counted in, out, or left out and why. The caller has the right to open them. */
export async function peopleBehindImmersions(
  db: Db,
  actionId: ActionId,
  key: string,
  now: Date,
): Promise<CountedRow[]> {
  const today = parisDay(now)
  const rows = (await countedImmersions(db, today)).filter((row) => row.actionId === actionId)
  const ways: Record<string, () => Standing[]> = {
    immersions: () =>
      rows.map((row) =>
        isOver(row, today)
          ? { personId: row.personId, counted: 'in', why: 'Immersion finie' }
          : { personId: row.personId, counted: 'excluded', why: 'Encore en cours' },
      ),
    'hired-at-end': () => hiredAtEnd(rows, today),
    'immersion-three-months': () => employedAt(rows, 'three months', today),
    'immersion-six-months': () => employedAt(rows, 'six months', today),
  }
  return ways[key]?.() ?? []
}
