import { parisDay } from '#platform/time'
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
