import { readAction, readGroup } from '#actions'
import { fullName } from '#people'
import type { Db } from '#platform/db'
import { candidatesOf } from '../candidate-store.ts'
import { jurorsOf } from '../juror-store.ts'
import { codesOf, skillsOf } from '../grid.ts'
import { collegeWords, type Jury } from '../jury.ts'
import { readGrid } from '../grid-store.ts'
import { currentDecisions, decisionLines, juryResult } from '../deliberation/door.ts'
import type { AttestationContent } from './attestation.ts'

/** What each candidate's attestation says today. */
export async function contentsOf(db: Db, jury: Jury): Promise<Map<string, AttestationContent>> {
  const [grid, group] = [await readGrid(db, jury.gridId), await readGroup(db, jury.groupId)]
  const action = group && (await readAction(db, group.actionId))
  if (!grid || !action) throw new Error(`jury ${jury.id} has lost its grid or its action`)
  const decisions = currentDecisions(await decisionLines(db, jury.id))
  const evaluators = (await jurorsOf(db, jury.id)).map(({ name, college }) => ({
    name,
    college: college && collegeWords[college],
  }))
  const common = {
    title: `Attestation de compétences : ${grid.title}`,
    trainedFrom: group.startsOn,
    trainedUntil: group.endsOn,
    trainedBy: action.leadName,
    trainingTitle: `${action.title}, ${action.town}`,
    heldOn: jury.heldOn,
    place: jury.place,
    organiser: jury.organiserName,
    grid: { title: grid.title, version: grid.version, origin: grid.origin },
    evaluators,
  }
  const contents = (await candidatesOf(db, jury.id)).map((candidate) => {
    const decided = decisions.get(candidate.personId) ?? {}
    const skills = skillsOf(grid).map((skill) => ({ ...skill, result: decided[skill.code] ?? 'not seen' }))
    const { acquired } = juryResult(codesOf(grid), decided)
    return [candidate.personId, { ...common, name: fullName(candidate), skills, acquired }] as const
  })
  return new Map(contents)
}
