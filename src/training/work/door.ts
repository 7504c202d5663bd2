export { activityPage } from './activity-pages.tsx'
export { Word } from './answer.tsx'
export { activityAddress } from './activity-address-store.ts'
export { ownActivity } from './find-own-activity.ts'
export { workFilePath } from './file-path.ts'
export { ownActivities, type OwnActivity } from './own-activity-store.ts'
export { readViews, type ActivityView } from './read-views.ts'
export { QuizAnswers } from './quiz-answers.tsx'
export { scoreOf } from './score.ts'
export { StateTag } from './state-tag.tsx'
export { TakenBackAnswers } from './taken-back-answers.tsx'
export { takenBackOf, type TakenBack } from './taken-back-store.ts'
export { wayOf, type Way } from './way.ts'
export { workSentences } from './sentences.ts'
export type { WorkSentences } from './sentences.fr.ts'
export { lastWorks, workState, type LastWork } from './work-state-store.ts'
export { decideWork, insertWork, lockWorks, readWork, replaceWaiting, worksFor } from './work-store.ts'
export {
  byStatement,
  isSettled,
  latestOf,
  stateOf,
  stateWords,
  wordOf,
  wordsOf,
  type Content,
  type Review,
  type Work,
  type WorkState,
} from './work.ts'
export { leadActivityTo } from './activity-address-store.ts'
export { proveByStatement } from './prove-by-statement.ts'
export { waiveActivity } from './waive-activity.ts'
export { waiverWords } from '../found/door.ts'
