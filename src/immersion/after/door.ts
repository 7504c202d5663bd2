export { afterSite } from './routes.ts'
export { AfterView } from './after-view.tsx'
export { afterSentences } from './sentences.ts'
export { askAfterImmersions, type AskedElsewhere } from './ask-after.ts'
export { hearTraining } from './hear-training.ts'
export { dueOn, moments, momentSlugs, momentWords, type Moment } from './moment.ts'
export {
  isEmployed,
  nextPress,
  sinceNames,
  sinces,
  situationNames,
  situations,
  workNames,
  works,
  type Situation,
  type ToldSituation,
} from './situation.ts'
export { situationsOf } from './situation-store.ts'
export { tellSituation } from './tell-situation.ts'
