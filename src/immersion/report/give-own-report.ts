import { fullName, readPerson } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { parisDay } from '#platform/time'
import { lockConvention } from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'
import { tellReferent } from '../signing/door.ts'
import { claimSent, receiveSent, type SentRefusal, type Standing } from './keep-sent.ts'
import { ownReportOf, saveOwnReport } from './report-store.ts'
import { isTimeOf, mayChange } from './report.ts'

export type OwnRefusal = SentRefusal | 'not yet' | 'closed' | 'nothing said'

type Given = { words: string; voice: File | undefined; picture: File | undefined; now: Date }

/**
 * Keeps what somebody says of their own immersion; said again within seven days, it replaces, and what was not sent again stays. Refusals: 'not
 * yet', before the last day; 'closed'; 'nothing said'; those of a received file.
 */
export async function giveOwnReport(
  ground: Standing,
  id: ConventionId,
  { words, voice, picture, now }: Given,
): Promise<{ ok: true } | Refused<OwnRefusal>> {
  const sound = await receiveSent(ground, voice, 'audio', now)
  if (!sound.ok) return sound
  const image = await receiveSent(ground, picture, 'image', now)
  if (!image.ok) return image
  return ground.db.transaction(async (tx): Promise<{ ok: true } | Refused<OwnRefusal>> => {
    const one = await lockConvention(tx, id)
    const on = parisDay(now)
    if (!one || !isTimeOf(one, on)) return refuse('not yet')
    const before = await ownReportOf(tx, id)
    if (!mayChange(before, on)) return refuse('closed')
    const voiceId = sound.id ?? before?.voiceId ?? null
    const pictureId = image.id ?? before?.pictureId ?? null
    if (!words && !voiceId && !pictureId) return refuse('nothing said')
    if (!(await claimSent(tx, sound.id, before?.voiceId ?? null, now))) return refuse('file gone')
    if (!(await claimSent(tx, image.id, before?.pictureId ?? null, now))) return refuse('file gone')
    const firstAt = before?.firstAt ?? now
    await saveOwnReport(tx, { conventionId: id, words, voiceId, pictureId, firstAt, at: now })
    const person = await readPerson(tx, one.personId)
    if (person)
      await tellReferent(
        tx,
        one,
        `${fullName(person)} a fait le bilan de son immersion`,
        'own report',
        undefined,
        now,
      )
    return { ok: true }
  })
}
