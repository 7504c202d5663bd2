import { holds, readPerson, relationsInCircle, roles, type Actor, type PersonId } from '#people'
import type { Db } from '#platform/db'
import type { GroupId } from '#actions'
import { jurorsOf } from './juror-store.ts'
import type { Seat } from './seat.ts'
import { readJury } from './jury-store.ts'
import type { JuryId } from './ids.ts'

/** The seat of the reader, or undefined for a stranger, to whom the page answers 404. */
export async function seatAt(db: Db, actor: Actor, juryId: JuryId, now: Date): Promise<Seat | undefined> {
  const jury = await readJury(db, juryId)
  if (!jury) return undefined
  const jurors = await jurorsOf(db, juryId)
  const leads = await leadsGroup(db, actor.personId, jury.groupId, now)
  const self = (await readPerson(db, actor.personId))?.id
  const juror = jurors.find((one) => one.personId !== null && one.personId === self)
  const inCharge = holds(actor, 'direction', jury.organiserId)
  const belongs = holds(actor, roles, jury.organiserId)
  return leads || juror || belongs ? { jury, jurors, leads, juror, inCharge } : undefined
}

/** True when this person leads the training of a group: they plan its jury, and never sit there. */
export async function leadsGroup(db: Db, personId: PersonId, groupId: GroupId, now: Date): Promise<boolean> {
  const held = await relationsInCircle(db, personId, groupId, now)
  return held.some((one) => one.relation === 'training lead')
}
