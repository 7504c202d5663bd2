export { type OpenGroup, listWaiting, openGroups } from './open-commission.ts'
export { type DecideRefusal, type Decided, type Decision, writeDecision } from './decide-positioning.ts'
export { decideSentences } from './sentences.ts'
