import type { Tx } from '#platform/db'
import { newId } from '#platform/id'
import { insertGrid, listGrids } from './grid-store.ts'
import { sameGrid, type Grid } from './grid.ts'
import type { GridId } from './ids.ts'

/** Gives the grid that asks these very things, or keeps it: as the next version where its title is known with other words. */
export async function loadGrid(tx: Tx, grid: Omit<Grid, 'id' | 'version'> & { id?: GridId }): Promise<Grid> {
  const known = await listGrids(tx)
  const found = known.find((one) => sameGrid(one, grid))
  if (found) return found
  const versions = known.filter((one) => one.title === grid.title).map((one) => one.version)
  const added = { ...grid, id: grid.id ?? newId(), version: Math.max(0, ...versions) + 1 }
  await insertGrid(tx, added)
  return added
}
