export { acceptShare } from './accept-share.ts'
export {
  asOrdered,
  finalCentsOf,
  missingWhys,
  readyRefusal,
  refused,
  type AnswerRefusal,
  type MissingWhy,
  type OpenRefusal,
  type ReadyRefusal,
} from './answer.ts'
export { giveUpLines } from './give-up-lines.ts'
export { makeShareReady } from './make-ready.ts'
export { keepShareState, openShare, type Answering } from './open-share.ts'
export { refuseLine } from './refuse-line.ts'
export { refuseShare } from './refuse-share.ts'
export { writeAnswers, writeSettledAnswer } from './store.ts'
export { takeBackLine } from './take-back-line.ts'
export { weighLine, type WeighRefusal } from './weigh-line.ts'
