export { readAct, type Act, type ActKind } from './act.ts'
export { keepAct } from './keep-act.ts'
export { neededSentences } from './sentences.ts'
