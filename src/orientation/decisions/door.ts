export { openGroups, type OpenGroup, listWaiting } from './open-commission.ts'
export type { DecideRefusal, Decision, Decided } from './decision.ts'
export { writeDecision } from './write-decision.ts'
export { decideSentences } from './decide-sentences.ts'
