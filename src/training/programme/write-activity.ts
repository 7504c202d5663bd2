import type { Db } from '#platform/db'
import { CHANGED_MEANWHILE, foundThere, notFound } from '#platform/web'
import type { GroupId } from '#actions'
import { asId } from '#platform/id'
import { activityFrom, versionOfActivity } from './form.ts'
import { activitiesByCode, groupOfProgramme } from '../activity-store.ts'
import { lockProgramme, renameActivity, saveActivity } from '../programme-store.ts'
import { sequencesOf } from './sequence-store.ts'
import type { Activity } from '../activity.ts'

type Written = ReturnType<typeof activityFrom>

/**
 * Writes the activity, or says field by field what keeps it from being written.
 * @throws notFound when its id is another group's.
 */
export async function writeActivity(
  db: Db,
  groupId: GroupId,
  written: Written,
  { before, seen }: { before: Activity | undefined; seen: string | null },
): Promise<Record<string, string> | undefined> {
  if (((await groupOfProgramme(db, written.id)) ?? groupId) !== groupId) throw notFound()
  return db.transaction(async (tx): Promise<Record<string, string> | undefined> => {
    await lockProgramme(tx, groupId)
    const known = await activitiesByCode(tx, groupId)
    const sequences = await sequencesOf(tx, groupId)
    if (!sequences.some((one) => one.id === written.sequenceId))
      return { sequence: 'Choisissez une séquence.' }
    const current = before && [...known.values()].find((one) => one.id === before.id)
    const found = current && foundThere(versionOfActivity(current), versionOfActivity(written), seen ?? '')
    if (found === 'same') return undefined
    if (before && found !== 'as seen') return { seen: CHANGED_MEANWHILE }
    const same = known.get(written.code)
    const id = before?.id ?? written.id
    if (same && same.id !== id && (before || !same.withdrawnAt))
      return { code: 'Ce code est déjà celui d’une autre activité du groupe.' }
    const there = [...known.values()].filter((one) => one.sequenceId === written.sequenceId)
    const last = Math.max(0, ...there.map((one) => one.position))
    const position = before?.sequenceId === written.sequenceId ? before.position : last + 1
    // The code names the activity: when it changes, the row follows it first.
    if (before && before.code !== written.code) await renameActivity(tx, groupId, before.id, written.code)
    await saveActivity(tx, {
      ...written,
      id: asId(same?.id ?? id),
      groupId,
      position,
      picture: before?.picture ?? same?.picture ?? null,
    })
    return undefined
  })
}
