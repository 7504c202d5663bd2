import { fullName, languagesOf, readPerson, type PersonId } from '#people'
import { tell } from '#platform/notices'
import { refuse, type Refused } from '#platform/refusal'
import { parisDay } from '#platform/time'
import { lockConvention } from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'
import { tellReferent } from '../signing/door.ts'
import { claimSent, letGo, receiveSent, type SentRefusal, type Standing } from './keep-sent.ts'
import { OWN_IMMERSIONS } from '../addresses.ts'
import { signingWords } from '../words/door.ts'
import { hostReportOf, saveHostReport } from './report-store.ts'
import { isTimeOf, mayChange, type HostReport } from './report.ts'

export type ReportRefusal = SentRefusal | 'not yet' | 'closed' | 'said by the host'

export type GivenReport = {
  said: Pick<HostReport, 'reached' | 'doneWell' | 'wouldHire' | 'words'>
  voice: File | undefined
  /** what was said before, and is not wanted any more */
  dropsVoice: boolean
  answeredBy: string
  /** who writes what was told on the telephone */
  writtenBy: PersonId | null
  now: Date
}

/**
 * Keeps what a host says of an immersion; answered again within seven days, it replaces. Refusals: 'not yet', before the last day; 'closed', later
 * than seven days after; 'said by the host', nobody writes over their own words; those of a received file.
 */
export async function giveHostReport(
  ground: Standing,
  id: ConventionId,
  { said, voice, dropsVoice, answeredBy, writtenBy, now }: GivenReport,
): Promise<{ ok: true } | Refused<ReportRefusal>> {
  const sent = await receiveSent(ground, voice, 'audio', now)
  if (!sent.ok) return sent
  return ground.db.transaction(async (tx): Promise<{ ok: true } | Refused<ReportRefusal>> => {
    const one = await lockConvention(tx, id)
    const on = parisDay(now)
    if (!one || !isTimeOf(one, on)) return refuse('not yet')
    const before = await hostReportOf(tx, id)
    if (writtenBy && before && !before.writtenBy) return refuse('said by the host')
    if (!mayChange(before, on)) return refuse('closed')
    const kept = before?.voiceId ?? null
    if (!(await claimSent(tx, sent.id, kept, now))) return refuse('file gone')
    await saveHostReport(tx, {
      ...said,
      doneWell: one.terms.tasks.filter((task) => said.doneWell.includes(task)),
      conventionId: id,
      voiceId: sent.id ?? (dropsVoice ? await letGo(tx, kept) : kept),
      answeredBy,
      writtenBy,
      firstAt: before?.firstAt ?? now,
      at: now,
    })
    const person = await readPerson(tx, one.personId)
    if (!writtenBy && person)
      await tellReferent(
        tx,
        one,
        `${fullName(person)} : l’employeur a fait son bilan`,
        'host report',
        undefined,
        now,
      )
    const language = (await languagesOf(tx, [one.personId]))(one.personId)
    const title = signingWords.says[language].letter.reported
    await tell(
      tx,
      [{ to: one.personId, key: `host report ${id}`, title, path: OWN_IMMERSIONS, pace: 'soon' }],
      now,
    )
    return { ok: true }
  })
}
