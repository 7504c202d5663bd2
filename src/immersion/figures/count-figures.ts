import type { ActionId, CountedRow } from '#actions'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
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
