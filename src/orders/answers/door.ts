export { acceptShare } from './accept-share.ts'
export {
  asOrdered,
  finalCentsOf,
  missingWhys,
  readyRefusal,
  refused,
  type MissingWhy,
  type OpenRefusal,
  type ReadyRefusal,
} from './answer.ts'
export type { AnswerRefusal } from './answered.ts'
export { makeShareReady } from './make-ready.ts'
export { keepShareState, openShare, type Answering } from './open-share.ts'
export { refuseLine, refuseShare } from './refuse-share.ts'
export { settleShare } from './settle-share.ts'
export { takeOffLines } from './take-off-lines.ts'
export { takeBackLine } from './take-back-line.ts'
export { weighLine, type WeighRefusal } from './weigh-line.ts'
export { settleAnswersOf, writeAnswers } from './store.ts'
