export { CENTRE, type Relation, relations, relationWords } from './relation.ts'
export { isCircle, joinCircle, leaveCircle, leaveCircles, openCircle } from './circle-store.ts'
export { dismissRole, surroundWithRole } from './role-place-store.ts'
export type { Information } from './information.ts'
export { circlesOf, relationsInCircle, stillInCircle } from './circle-relation-store.ts'
export { relationsHeld } from './relation-store.ts'
export type { Right } from './right.ts'
export type { PagesAbout } from './pages-about.ts'
export { frenchReason } from './reading-sentence.ts'
export { reasonIn, type ReadingReason, type ReasonRow } from './reading-reason.ts'
export { insertAccessLine } from './store.ts'
export {
  noteRead,
  openFile,
  openFiles,
  rightOver,
  rightsOver,
  rightInCircle,
  rightInCircles,
} from './open-file.ts'
export { rightOf } from './matrix.ts'
export { accessSentences } from './sentences.ts'
