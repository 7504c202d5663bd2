import type { Db } from '#platform/db'
import type { Outcome } from '#platform/imports'
import { writeShortDate } from '#platform/time'
import { flaggedAmong } from '../cddis/door.ts'
import { flagWords, writeWeek } from '../words.ts'
import type { ImportedCddi } from './import-cddi.ts'

/** Once all the contracts are known, those that the law does not see that way are asked about. */
export async function askFlags(db: Db, done: ImportedCddi[]): Promise<Outcome[]> {
  const flagged = await flaggedAmong(
    db,
    done.flatMap(({ cddi }) => cddi ?? []),
  )
  const flagsOf = new Map(flagged.map(({ cddi, flags }) => [cddi, flags]))
  return done.map(({ answer, cddi, note }) => {
    const open = cddi && flagsOf.get(cddi)
    if (!open) return answer
    const days = `du ${writeShortDate(cddi.fromDay)} au ${writeShortDate(cddi.toDay)}, ${writeWeek(cddi.weeklyMinutes)}`
    const said = note ? ` La liste dit : « ${note} ».` : ''
    const why = `${open.map((flag) => flagWords[flag]).join('. ')} (${days}).${said} Le contrat est gardé : dites pourquoi, ou corrigez-le.`
    // somebody who resembles another is asked too: one question does not hide the other
    const asked = answer.what === 'to check' && answer.why ? `${answer.why} ` : ''
    return { ...answer, what: 'to check', why: `${asked}${why}` }
  })
}
