import {
  holds,
  isCircle,
  nameKey,
  readPerson,
  recognisePerson,
  type Actor,
  type Identity,
  type Known,
  type OrganisationId,
} from '#people'
import type { Db } from '#platform/db'
import { newId } from '#platform/id'
import { parisDay } from '#platform/time'
import { refuse, type Refused } from '#platform/refusal'
import type { AccompanimentId } from '../ids.ts'
import { lockOrganisation, openAccompaniment, readAccompaniment } from './store.ts'
import { tellBegun } from './tell-begun.ts'
import { writeAccompaniment } from './write-accompaniment.ts'

type Begun = { id: AccompanimentId; organisationId: OrganisationId; who: Identity; answer: string | null }

export type StartDone =
  | { ok: true; id: AccompanimentId; what: 'begun' | 'already' }
  | Refused<'not yours'>
  | Refused<'a colleague does'>
  | { ok: false; refusal: 'answer the question'; known: Known[] }

/**
 * A referent writes that they accompany somebody, in the name of their organisation: whoever resembles somebody is asked about first, and nothing
 * is written until it is answered. Whoever others know is told, and who accompanies them already. The same form twice is once. Refusals: 'not yours', the organisation or the id; 'a colleague does' already.
 */
export const startAccompaniment = (db: Db, what: Begun, actor: Actor, now: Date): Promise<StartDone> =>
  db.transaction(async (tx): Promise<StartDone> => {
    const { organisationId, who } = what
    if (!holds(actor, 'referent', organisationId)) return refuse('not yours')
    await lockOrganisation(tx, organisationId)
    const sent = await readAccompaniment(tx, what.id)
    if (sent ? sent.referentId !== actor.personId : await isCircle(tx, what.id)) return refuse('not yours')
    const before = sent && (await readPerson(tx, sent.personId))
    if (sent && before && nameKey(before) === nameKey(who)) return { ok: true, id: sent.id, what: 'already' }
    const found = await recognisePerson(tx, what, actor, now)
    if ('ask' in found) return { ok: false, refusal: 'answer the question', known: found.ask }
    const { personId } = found
    const open = await openAccompaniment(tx, { organisationId, personId })
    if (open && open.referentId !== actor.personId) return refuse('a colleague does')
    if (open) return { ok: true, id: open.id, what: 'already' }
    // a page gone back to, and filled for somebody else, is another accompaniment
    const id = sent ? newId<AccompanimentId>() : what.id
    const [referentId, fromDay] = [actor.personId, parisDay(now)]
    await writeAccompaniment(tx, { id, personId, referentId, organisationId, fromDay })
    await tellBegun(tx, { id, personId, organisationId }, actor, now)
    return { ok: true, id, what: 'begun' }
  })
