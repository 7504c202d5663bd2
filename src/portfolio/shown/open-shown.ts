import {
  openFile,
  readPerson,
  relationsHeld,
  requireActor,
  type Person,
  type PersonId,
  type ReadingReason,
} from '#people'
import { parisDay } from '#platform/time'
import { idIn, notFound, type Ask } from '#platform/web'
import type { Evidence } from '../evidence.ts'
import { listShown } from '../evidence-store.ts'
import type { EvidenceId } from '../ids.ts'
import { shownTo } from './around-store.ts'
import { asShown } from './choose-sight.ts'

/** What the person of the address shows to this reader, by its ids. @throws SignInNeeded, or notFound when that is nothing. */
export async function idsShown(c: Ask): Promise<EvidenceId[]> {
  const { db, now } = c.var
  const on = parisDay(now)
  const rows = await shownTo(db, requireActor(c).personId, { on, of: [idIn(c, 'person')] })
  if (rows.length === 0) throw notFound()
  return rows.map(({ evidenceId }) => evidenceId)
}

/** The evidence of the address, for somebody to whom its person shows it. @throws SignInNeeded, or notFound. */
export async function requireShown(c: Ask): Promise<Evidence> {
  const { db, now } = c.var
  const asked = { on: parisDay(now), of: [idIn<PersonId>(c, 'person')], evidenceId: idIn<EvidenceId>(c) }
  const ids = (await shownTo(db, requireActor(c).personId, asked)).map(({ evidenceId }) => evidenceId)
  const [one] = await asShown(db, await listShown(db, ids))
  if (!one) throw notFound()
  return one
}

/** True for who trains the person of the address today. */
export async function trainsThem(c: Ask): Promise<boolean> {
  const held = await relationsHeld(c.var.db, requireActor(c).personId, idIn(c, 'person'), c.var.now)
  return held.some(({ relation }) => relation === 'trainer' || relation === 'training lead')
}

/** The person of the address: the matrix is asked, and the line that they read is left. @throws SignInNeeded, or notFound. */
export async function openPortfolio(c: Ask, why: ReadingReason): Promise<Person> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const found = await db.transaction(async (tx) => {
    const right = await openFile(tx, actor, idIn(c, 'person'), 'portfolio', why, now)
    return right?.reads ? readPerson(tx, idIn(c, 'person')) : undefined
  })
  if (!found) throw notFound()
  return found
}
