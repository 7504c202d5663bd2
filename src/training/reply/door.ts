export {
  asksOf,
  asksWaitingFor,
  insertAsks,
  lockToRemind,
  markTold,
  readAsk,
  type AfterAsk,
} from './ask-store.ts'
export { asksOpinion, asksSituation, moments, momentWords, type Moment } from './moment.ts'
export { marks, questionsAt, tallyOf, type Tally } from './opinion.ts'
export { opinionsIn } from './opinion-store.ts'
export { contracts, nextPress, sinces, situationNames, situations, type Told } from './situation.ts'
export { situationOf, situationsIn, type ToldSituation } from './situation-store.ts'
export { tellSituation } from './tell-situation.ts'
export { WaitingAsks } from './waiting.tsx'
export { contractNames, markWords, questionWords, sinceWords } from './words.ts'
export { replySentences } from './sentences.ts'
