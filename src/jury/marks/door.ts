export { isMark, majorityOf, markFor, marks, markWords, type Mark, type Marks } from './mark.ts'
export { marksOfJury, notesOfJury, saveMarks, type GivenMark, type GivenNote } from './store.ts'
export { gridsMarking } from './link-grids.ts'
