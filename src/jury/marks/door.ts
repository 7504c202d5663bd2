export { isMark, majorityOf, marks, markWords, type Mark, type Marks } from './mark.ts'
export { marksOfJury, notesOfJury, saveMarks, type GivenMark, type GivenNote } from './store.ts'
export { gridsMarking } from './find-grids.ts'
export type { ProofsBySkill } from './shown-proof.ts'
