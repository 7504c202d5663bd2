export { deleteDraft, draftsOf, keptDrafts, saveDraft, takeDrafts, type Draft } from './draft-store.ts'
export {
  evaluationsOf,
  hasEvaluated,
  hasTrained,
  insertEvaluation,
  insertReplacement,
  lockPersonEvaluations,
  readEvaluation,
} from './evaluation-store.ts'
export {
  decisions,
  decisionWords,
  phaseOn,
  phases,
  phaseWords,
  readDecision,
  type Decision,
  type Evaluation,
  type Phase,
} from './evaluation.ts'
export { evaluatorsOf } from './evaluator-store.ts'
export { frameworkOn, type LoadedFramework } from './framework-store.ts'
export { countSubDomains, domainOf, type Domain, type Framework } from './framework.ts'
export {
  countOpenQuestions,
  groupOfQuestion,
  insertQuestion,
  lockQuestion,
  markAnswered,
  openQuestions,
  settleQuestion,
  type Question,
} from './question-store.ts'
export { cleaResult, contradict, standingOf, standingsOf, type CleaResult, type Standing } from './result.ts'
export { clea2018 } from './framework-clea-2018.ts'
