import type { Db } from '#platform/db'
import { newId } from '#platform/id'
import { addDays } from '#platform/time'
import { versionOf } from '#platform/web'
import { findOrganisation, type PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { closeObligations, insertObligation, obligationsOf } from './obligation-store.ts'
import { insertPartner } from './partner-store.ts'
import { lockAction } from '../action-store.ts'
import type { Obligation } from '../action.ts'
import { organisationNamed } from './choose-partner.ts'
import type { ObligationId } from '../ids.ts'

export type ObligationRefusal = 'starts before the one in force'

/**
 * Attaches the obligation of a funder, known or new, from a day on; the version before it ends the day before and stays readable. The same form
 * twice is once, filled otherwise it is the next version. Refusal: 'starts before the one in force', because what was promised is never rewritten.
 */
export async function setObligation(
  db: Db,
  obligation: Omit<Obligation, 'funderId' | 'untilDay'>,
  by: PersonId | null,
  at: Date,
): Promise<{ ok: true } | Refused<ObligationRefusal>> {
  return db.transaction(async (tx) => {
    await lockAction(tx, obligation.actionId)
    const known = await obligationsOf(tx, obligation.actionId)
    const sent = known.find((one) => one.id === obligation.id)
    const funder = await findOrganisation(tx, obligation.funderName)
    if (sent && sent.funderId === funder?.id && wordsOf(sent) === wordsOf(obligation)) return { ok: true }
    if (known.some((one) => one.fromDay >= obligation.fromDay))
      return refuse('starts before the one in force')
    await closeObligations(tx, obligation.actionId, addDays(obligation.fromDay, -1))
    const funderId = await organisationNamed(tx, { name: obligation.funderName, part: 'funding' }, at)
    const id = sent ? newId<ObligationId>() : obligation.id
    await insertObligation(tx, { ...obligation, id, funderId }, by, at)
    await insertPartner(tx, obligation.actionId, funderId, 'funding', at)
    return { ok: true }
  })
}

const wordsOf = (one: Omit<Obligation, 'funderId' | 'untilDay'>): string =>
  versionOf([one.atLeastPercent, String(one.pmsmpCountsInTotal), one.reason, one.fromDay])
