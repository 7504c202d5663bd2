export { juryWords, leaveLines, seatedIn } from './access.ts'
export { readGrid } from './grid-store.ts'
export { codesOf, sameGrid, skillsOf, type Grid, type GridBlock, type GridSkill } from './grid.ts'
export { collegeWords, whenOf, type Candidate, type Juror, type Jury } from './jury.ts'
export { loadGrid } from './load-grid.ts'
export { deliberates, follows, isJuryTime, issues, presides, readsResults, type Seat } from './seat.ts'
export {
  candidatesOf,
  insertCandidate,
  insertJuror,
  insertJury,
  juriesFacing,
  juriesOf,
  jurorsOf,
  lockJury,
  markClosed,
  markFinished,
  markOpened,
} from './store.ts'
