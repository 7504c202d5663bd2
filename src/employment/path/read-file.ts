import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import type { ActionId } from '#actions'
import { openFlags } from '../cddis/door.ts'
import { loadsBefore } from '../posts/door.ts'
import { cddisOf, type CddiOnPost } from '../cddi-store.ts'
import { flagAnswersOf, type FlagAnswer } from '../flag-store.ts'
import type { Flag } from '../cddi.ts'
import type { Correction } from '../correction.ts'
import { correctionsOf, exitsOf } from '../exit-store.ts'
import type { Exit } from '../exit.ts'
import { advisersOf, pathsOf } from '../path-store.ts'
import type { Path } from '../path.ts'

export type FiledCddi = CddiOnPost & { flags: Flag[]; answers: FlagAnswer[] }

/** A path with all that is known of it. */
export type FiledPath = {
  path: Path
  adviserName: string | null
  cddis: FiledCddi[]
  exit: Exit | undefined
  corrections: Correction[]
}

/** The paths of somebody in these actions (everywhere when null), the latest first. The caller has opened the file. */
export async function fileOf(
  db: Db,
  personId: PersonId,
  actionIds: readonly ActionId[] | null,
): Promise<FiledPath[]> {
  const paths = (await pathsOf(db, personId, null)).filter(
    ({ actionId }) => actionIds === null || actionIds.includes(actionId),
  )
  if (paths.length === 0) return [] // most people of a territory: the page of today asks it of everybody
  const ids = paths.map(({ id }) => id)
  const [advisers, cddis, answers] = [
    await advisersOf(db, ids),
    await cddisOf(db, ids),
    await flagAnswersOf(db, ids),
  ]
  const [exits, corrections] = [await exitsOf(db, ids), await correctionsOf(db, ids)]
  const loads = await loadsBefore(
    db,
    cddis.map(({ id }) => id),
  )
  return paths.map((path) => {
    const own = cddis.filter(({ pathId }) => pathId === path.id)
    return {
      path,
      adviserName: advisers.get(path.id) ?? null,
      cddis: own.map((cddi) => ({
        ...cddi,
        flags: openFlags(cddi, own, answers, loads.get(cddi.id)),
        answers: answers.filter((answer) => answer.cddiId === cddi.id && answer.revision === cddi.revision),
      })),
      exit: exits.find(({ pathId }) => pathId === path.id),
      corrections: corrections.filter(({ pathId }) => pathId === path.id),
    }
  })
}
