import type { PersonId } from '#people'
import { idIn, notFound, type Ask } from '#platform/web'
import { seatedIn, type SeatedAsk } from '../access.ts'
import { candidatesOf } from '../candidate-store.ts'
import { codesOf } from '../grid.ts'
import type { Candidate } from '../jury.ts'
import { marksOfJury, notesOfJury, type GivenMark, type GivenNote, type Marks } from '../marks/door.ts'
import { deliberates, follows } from '../seat.ts'
import { currentDecisions, unanswered, undecided, type ByCandidate } from './decisions.ts'
import { decisionLines, questionsOf, type Decision, type Question } from './decision-store.ts'

/** Where a deliberation is: what is decided of each candidate, and what is not yet. */
export type AskedDeliberation = SeatedAsk & {
  candidates: Candidate[]
  decisions: ByCandidate<Marks>
  missing: { personId: PersonId; count: number }[]
  questions: Question[]
}

/** One candidate of it: what each juror marked and wrote, and every line that was decided. */
export type AskedCandidate = AskedDeliberation & {
  candidate: Candidate
  given: GivenMark[]
  notes: GivenNote[]
  lines: Decision[]
}

/** The deliberation of the address, for the jurors and the person in charge of the organiser. No mark is in it. @throws notFound */
export async function deliberationAsked(c: Ask): Promise<AskedDeliberation> {
  const { db } = c.var
  const { actor, seat, grid } = await seatedIn(c)
  if (!follows(seat)) throw notFound()
  const candidates = await candidatesOf(db, seat.jury.id)
  const decisions = currentDecisions(await decisionLines(db, seat.jury.id))
  const personIds = candidates.map((one) => one.personId)
  const missing = undecided(personIds, codesOf(grid), decisions)
  const questions = unanswered(await questionsOf(db, seat.jury.id), decisions)
  return { actor, seat, grid, candidates, decisions, missing, questions }
}

/** One candidate's marks side by side, once the deliberation is open. @throws notFound */
export async function candidateAsked(c: Ask): Promise<AskedCandidate> {
  const { db } = c.var
  const asked = await deliberationAsked(c)
  const { seat, candidates } = asked
  const candidate = candidates.find((one) => one.personId === idIn(c, 'person'))
  if (!candidate || !deliberates(seat)) throw notFound()
  const [given, notes] = [await marksOfJury(db, seat.jury.id), await notesOfJury(db, seat.jury.id)]
  const theirs = (one: { personId: PersonId }) => one.personId === candidate.personId
  const lines = (await decisionLines(db, seat.jury.id)).filter(theirs)
  return { ...asked, candidate, given, notes: notes.filter(theirs), lines }
}
