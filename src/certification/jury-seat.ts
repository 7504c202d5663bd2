import { holds, readPerson, relationsInCircle, roles, type Actor } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { readJury, jurorsOf } from './jury-store.ts'
import { juryDays, type Jury, type Juror } from './jury.ts'

/** Where somebody sits at a jury: leads the group's training, is one of its jurors, acts for its organiser. */
export type Seat = {
  jury: Jury
  jurors: Juror[]
  leads: boolean
  juror: Juror | undefined
  organises: boolean
}

/** The seat of the reader, or undefined for a stranger, to whom the page answers 404. */
export async function seatAt(db: Db, actor: Actor, juryId: string, now: Date): Promise<Seat | undefined> {
  const jury = await readJury(db, juryId)
  if (!jury) return undefined
  const jurors = await jurorsOf(db, juryId)
  const held = await relationsInCircle(db, actor.personId, jury.groupId, now)
  const leads = held.some((one) => one.relation === 'training lead')
  const self = (await readPerson(db, actor.personId))?.id
  const juror = jurors.find((one) => one.personId !== null && one.personId === self)
  const organises = holds(actor, roles, jury.organiserId)
  return leads || juror || organises ? { jury, jurors, leads, juror, organises } : undefined
}

/** Jurors read the candidates' files and mark from the day of the jury, and some days after. */
export const isJuryTime = (jury: Pick<Jury, 'heldOn'>, now: Date): boolean => {
  const today = parisDay(now)
  const { from, until } = juryDays(jury)
  return from <= today && today <= until
}

/** Who opens and closes the deliberation: its president, or who leads the training. */
export const presides = (seat: Seat): boolean => seat.leads || seat.juror?.part === 'president'

/** Who reads the marks side by side, the decisions and the minutes, once the deliberation is open. */
export const deliberates = (seat: Seat): boolean =>
  Boolean(seat.jury.openedAt) && (seat.leads || seat.juror !== undefined)
