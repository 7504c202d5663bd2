import type { Db } from '#platform/db'
import type { Outcome } from '#platform/imports'
import { writeShortDate } from '#platform/time'
import { openFlags } from '../cddis/door.ts'
import { loadsBefore } from '../posts/door.ts'
import { cddisOf } from '../cddi-store.ts'
import { flagAnswersOf } from '../flag-store.ts'
import { flagWords } from '../words.ts'
import { writeWeek } from '../what-changed.ts'
import type { ImportedCddi } from './import-cddi.ts'

/** Once all the contracts are known, those that the law does not see that way are asked about. */
export async function askFlags(db: Db, done: ImportedCddi[]): Promise<Outcome[]> {
  const pathIds = [...new Set(done.flatMap(({ cddi }) => cddi?.pathId ?? []))]
  const paths = Map.groupBy(await cddisOf(db, pathIds), (cddi) => cddi.pathId)
  const answers = await flagAnswersOf(db, pathIds)
  const loads = await loadsBefore(
    db,
    done.flatMap(({ cddi }) => cddi?.id ?? []),
  )
  return done.map(({ answer, cddi, note }) => {
    const open = cddi ? openFlags(cddi, paths.get(cddi.pathId) ?? [cddi], answers, loads.get(cddi.id)) : []
    if (!cddi || open.length === 0) return answer
    const days = `du ${writeShortDate(cddi.fromDay)} au ${writeShortDate(cddi.toDay)}, ${writeWeek(cddi.weeklyMinutes)}`
    const said = note ? ` La liste dit : « ${note} ».` : ''
    const why = `${open.map((flag) => flagWords[flag]).join('. ')} (${days}).${said} Le contrat est gardé : dites pourquoi, ou corrigez-le.`
    // somebody who resembles another is asked too: one question does not hide the other
    const asked = answer.what === 'to check' && answer.why ? `${answer.why} ` : ''
    return { ...answer, what: 'to check', why: `${asked}${why}` }
  })
}
