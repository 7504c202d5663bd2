import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { employeFamilialGrid } from './grid-employe-familial.ts'
import { listGrids, readGrid } from './grid-store.ts'
import type { Grid } from './grid.ts'
import type { GridId } from './ids.ts'
import { juriesFacing } from './jury-lists-store.ts'

/**
 * The grids by which somebody is judged, or some people: those of the juries they face; before any is planned, the latest of each title, ours where nobody has
 * loaded one. And those named besides, as they were.
 */
export async function gridsFacing(
  db: Db,
  personIds: readonly PersonId[],
  besides: readonly GridId[] = [],
): Promise<Grid[]> {
  const faced = (await juriesFacing(db, ...personIds)).map(({ gridId }) => gridId)
  const named = [...new Set([...faced, ...besides])]
  const grids = (await Promise.all(named.map((id) => readGrid(db, id)))).flatMap((one) => one ?? [])
  if (faced.length > 0) return grids
  const known = await listGrids(db)
  const offered = known.length > 0 ? known : [{ ...employeFamilialGrid, version: 1 }]
  const latest = new Map(offered.toReversed().map((one) => [one.title, one]))
  return [...new Map([...latest.values(), ...grids].map((one) => [one.id, one])).values()]
}
