import type { PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import { traineesOf } from '#training'
import { refuse, type Refused } from '#platform/refusal'
import { leadsGroup } from '../find-seat.ts'
import { insertCandidate } from '../candidate-store.ts'
import { insertJuror, jurorsOf } from '../juror-store.ts'
import { insertJury, readJury, type NewJury } from '../jury-store.ts'
import { whyNotBalanced, type CollegeRefusal, type Jury, type Juror } from '../jury.ts'
import { placeJurors } from './place-jurors.ts'
import { seatDaysOf } from './seat-days-store.ts'
import { tellPlanned } from './tell-planned.ts'

export type PlannedJuror = Pick<Juror, 'id' | 'name' | 'college' | 'part'> & { personId: PersonId }
export type PlanRefusal =
  | CollegeRefusal
  | 'twice the same'
  | 'no president'
  | 'nobody to judge'
  | 'leads the training'
  | 'planned otherwise'
export type Planned = { ok: true } | Refused<PlanRefusal>

/**
 * Plans a jury for a group: its trainees pass, the jurors read their files from the day of the jury on.
 * Refusals: a college is missing, somebody sits twice, nobody presides, somebody leads the training, the group has no trainee,
 * that id is another jury's. The same form twice is once.
 */
export async function planJury(
  db: Db,
  what: { jury: NewJury; jurors: readonly PlannedJuror[]; by: PersonId | null; at: Date },
): Promise<Planned> {
  const { jury, jurors } = what
  const refusal = whyNotSeated(jurors)
  if (refusal) return refuse(refusal)
  for (const { personId } of jurors)
    if (await leadsGroup(db, personId, jury.groupId, what.at)) return refuse('leads the training')
  const trainees = (await traineesOf(db, jury.groupId)).filter(
    (one) => !one.untilDay || one.untilDay >= jury.heldOn,
  )
  if (trainees.length === 0) return refuse('nobody to judge')
  return db.transaction(async (tx): Promise<Planned> => {
    if (!(await insertJury(tx, jury, what.by, what.at)))
      return (await isPlanned(tx, jury, jurors)) ? { ok: true } : refuse('planned otherwise')
    for (const [n, { personId }] of trainees.entries()) await insertCandidate(tx, jury.id, personId, n + 1)
    await seatJurors(tx, jury, jurors, parisDay(what.at))
    const told = {
      jurors: jurors.map((one) => one.personId),
      candidates: trainees.map((one) => one.personId),
    }
    await tellPlanned(tx, jury, told, what)
    return { ok: true }
  })
}

/** True when the jury with that id is this one, seat by seat. */
async function isPlanned(db: Db, jury: NewJury, jurors: readonly PlannedJuror[]): Promise<boolean> {
  const known = await readJury(db, jury.id)
  const seated = await jurorsOf(db, jury.id)
  const told = (one: NewJury) =>
    [one.groupId, one.gridId, one.kind, one.heldOn, one.startsAt, one.place, one.organiserId].join('|')
  const seat = (one: Pick<Juror, 'personId' | 'college' | 'part'>) =>
    [one.personId, one.college, one.part].join('|')
  const [here, given] = [seated, jurors].map((all) => all.map(seat).toSorted().join())
  return known !== undefined && told(known) === told(jury) && here === given
}

function whyNotSeated(jurors: readonly PlannedJuror[]): PlanRefusal | undefined {
  if (new Set(jurors.map((one) => one.personId)).size < jurors.length) return 'twice the same'
  if (!jurors.some((one) => one.part === 'president')) return 'no president'
  return whyNotBalanced(jurors)
}

/** Seats the jurors; the group's files are open to them for the days of the jury, and not after. */
export async function seatJurors(
  tx: Tx,
  jury: Pick<Jury, 'id' | 'groupId'>,
  jurors: readonly PlannedJuror[],
  today: Day,
): Promise<void> {
  for (const juror of jurors) {
    await insertJuror(tx, { ...juror, juryId: jury.id })
    await placeJurors(tx, await seatDaysOf(tx, { ...juror, groupId: jury.groupId }), today)
  }
}
