export { ceilings } from './ceiling-rules.ts'
export { judgeImmersion, type Verdict } from './judge-immersion.ts'
export { readings } from './readings.ts'
export type { Aim, PastConvention, Question } from './question.ts'
