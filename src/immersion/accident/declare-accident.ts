import { claimFile, type ReceiveRefusal } from '#platform/files'
import type { Ground } from '#platform/ground'
import { refuse, type Refused } from '#platform/refusal'
import { parisDay, type Day } from '#platform/time'
import { lockConvention, signatoriesOf } from '../convention/door.ts'
import { ACCIDENTS } from '../addresses.ts'
import type { AccidentId, ConventionId } from '../ids.ts'
import { receivePage } from '../receive-page.ts'
import { sendLinks, type Writing } from '../signing/door.ts'
import { accidentWords } from '../words/door.ts'
import { accidentIn, insertAccidentDeclaration, isSameFile } from './accident-store.ts'
import { declarationOf, earliestOf, withdrawalOf, type Sayer } from './accident.ts'
import { tellReferentOf } from './tell-accident.ts'

export type DeclareRefusal =
  | ReceiveRefusal
  | 'file gone'
  | 'no such accident'
  | 'withdrawn'
  | 'no proof'
  | 'day outside'

type Given = {
  declaredOn: Day
  reference: string
  file: File | undefined
  by: Sayer
  name: string
  now: Date
}

/**
 * Keeps that an accident was declared, on which day, and what proves it: a page or a number. Said again, it is one more
 * and what was said before stays; a page that was not sent again goes on proving it. The same twice is once. Refusals: 'no such accident'; 'withdrawn'; 'no proof'; 'day outside', before the accident or to come; those of a received file.
 */
export async function declareAccident(
  { db, site }: Pick<Ground, 'db' | 'site'>,
  conventionId: ConventionId,
  id: AccidentId,
  { declaredOn, reference, file, by, name, now }: Given,
): Promise<{ ok: true } | Refused<DeclareRefusal>> {
  const received = await receivePage({ db, site }, file, now)
  if (!received.ok) return received
  const sent = received.id
  return db.transaction(async (tx): Promise<{ ok: true } | Refused<DeclareRefusal>> => {
    const one = await lockConvention(tx, conventionId)
    const accident = await accidentIn(tx, conventionId, id)
    if (!one || !accident) return refuse('no such accident')
    if (withdrawalOf(accident)) return refuse('withdrawn')
    if (declaredOn < parisDay(earliestOf(accident)) || declaredOn > parisDay(now))
      return refuse('day outside')
    const last = declarationOf(accident)
    const before = last?.proofId ?? null
    if (!sent && !before && !reference) return refuse('no proof')
    const isSameProof = !sent || (before !== null && (await isSameFile(tx, sent, before)))
    if (last && isSameProof && last.declaredOn === declaredOn && last.reference === reference)
      return { ok: true }
    if (sent && !isSameProof && !(await claimFile(tx, sent, now)).ok) return refuse('file gone')
    await insertAccidentDeclaration(tx, id, {
      n: (last?.n ?? 0) + 1,
      declaredOn,
      reference,
      proofId: isSameProof ? before : sent,
      by,
      name,
      at: now,
    })
    if (last) return { ok: true }
    const person = (await signatoriesOf(tx, conventionId)).filter(({ role }) => role === 'person')
    const says: Writing['says'] = (_to, language) => {
      const { letter } = accidentWords.says[language]
      return { subject: letter.declared, words: letter.mineDeclared }
    }
    await sendLinks(tx, person, { url: site.url, page: ACCIDENTS, says }, now)
    if (by !== 'referent')
      await tellReferentOf(tx, one, { key: `accident ${id} declared`, title: 'Un accident est déclaré' }, now)
    return { ok: true }
  })
}
