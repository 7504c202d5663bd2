import { fullName, readPerson, type PersonId } from '#people'
import type { Ground } from '#platform/ground'
import { refuse, type Refused } from '#platform/refusal'
import { ACCIDENTS } from '../addresses.ts'
import { lockConvention, signatoriesOf } from '../convention/door.ts'
import type { AccidentId, ConventionId } from '../ids.ts'
import { sendLinks, type Writing } from '../signing/door.ts'
import { accidentInFrench, accidentWords } from '../words/door.ts'
import { accidentIn, insertWithdrawal } from './accident-store.ts'
import { declarationOf, latestOf, mayWithdraw, type Sayer } from './accident.ts'
import { othersIn, tellReferentOf } from './tell-accident.ts'

export type WithdrawRefusal = 'no such accident' | 'somebody else’s' | 'said since'

type Given = {
  /** the last that was said, as it was read */
  n: number
  why: string
  by: Sayer
  name: string
  /** who sits at a desk */
  selfId: PersonId | null
  now: Date
}

/**
 * Withdraws an accident that was said by mistake: what was said stays, nothing is to declare any more, and whoever was told is told. Twice is once.
 * Refusals: 'no such accident'; 'somebody else’s': accident.ts says whose; 'said since': it was corrected after it was read.
 */
export const withdrawAccident = (
  { db, site }: Pick<Ground, 'db' | 'site'>,
  conventionId: ConventionId,
  id: AccidentId,
  { n, why, by, name: saidName, selfId, now }: Given,
): Promise<{ ok: true } | Refused<WithdrawRefusal>> =>
  db.transaction(async (tx): Promise<{ ok: true } | Refused<WithdrawRefusal>> => {
    const one = await lockConvention(tx, conventionId)
    const accident = await accidentIn(tx, conventionId, id)
    if (!one || !accident) return refuse('no such accident')
    if (accident.withdrawals.some((before) => before.n === n)) return { ok: true }
    if (!mayWithdraw(by, accident)) return refuse('somebody else’s')
    if (latestOf(accident).n !== n) return refuse('said since')
    await insertWithdrawal(tx, id, { n, why, by, name: saidName, at: now })
    const person = await readPerson(tx, one.personId)
    const { happenedAt } = latestOf(accident)
    const name = person ? fullName(person) : ''
    const isDeclared = declarationOf(accident) !== undefined
    const says: Writing['says'] = ({ role }, language) => {
      const { letter } = accidentWords.says[language]
      const words =
        role === 'person'
          ? letter.mineWithdrawn(happenedAt)
          : letter.isWithdrawn(happenedAt, name, isDeclared)
      return { subject: letter.withdrawn, words }
    }
    const others = othersIn(await signatoriesOf(tx, conventionId), by, person, now)
    await sendLinks(tx, others, { url: site.url, page: ACCIDENTS, says }, now)
    const title = accidentInFrench.letter.withdrawn
    await tellReferentOf(tx, one, { key: `accident ${id} withdrawn ${n}`, title, selfId }, now)
    return { ok: true }
  })
