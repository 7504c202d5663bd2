import { holds, readPerson, relationsInCircle, roles, type Actor } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { readJury } from './store.ts'
import { jurorsOf } from './juror-store.ts'
import { juryDays, type Jury, type Juror } from './jury.ts'

/**
 * Where somebody sits at a jury: leads the group's training, is one of its jurors, answers for the body that holds it. Whoever
 * is none of these, and works for that body, reads the page of the jury without its candidates.
 */
export type Seat = {
  jury: Jury
  jurors: Juror[]
  leads: boolean
  juror: Juror | undefined
  inCharge: boolean
}

/** The seat of the reader, or undefined for a stranger, to whom the page answers 404. */
export async function seatAt(db: Db, actor: Actor, juryId: string, now: Date): Promise<Seat | undefined> {
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
export async function leadsGroup(db: Db, personId: string, groupId: string, now: Date): Promise<boolean> {
  const held = await relationsInCircle(db, personId, groupId, now)
  return held.some((one) => one.relation === 'training lead')
}

/** Jurors read the candidates' files and mark from the day of the jury, and some days after. */
export const isJuryTime = (jury: Pick<Jury, 'heldOn'>, now: Date): boolean => {
  const today = parisDay(now)
  const { from, until } = juryDays(jury)
  return from <= today && today <= until
}

/** Who opens the deliberation, decides, closes, corrects: its president alone. Nobody decides for those whose training they lead. */
export const presides = (seat: Seat): boolean => seat.juror?.part === 'president' && !seat.leads

/** Who issues attestations and takes them back: the person in charge of the organiser alone. */
export const issues = (seat: Seat): boolean => seat.inCharge

/** Who follows the deliberation: its jurors, and the person in charge of the organiser. */
export const follows = (seat: Seat): boolean => seat.juror !== undefined || seat.inCharge

/** The same, who read the marks side by side once it is open. */
export const deliberates = (seat: Seat): boolean => seat.jury.stage !== 'planned' && follows(seat)

/** Who reads the names of those who pass, and how far the grids are. */
export const knowsCandidates = (seat: Seat): boolean => seat.leads || follows(seat)

/** Who reads the results once the deliberation is closed: whoever followed it, and who leads the training. */
export const readsResults = (seat: Seat): boolean => seat.jury.stage === 'closed' && knowsCandidates(seat)
