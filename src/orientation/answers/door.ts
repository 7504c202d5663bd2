export { tellAgain, tellDecision } from './tell-decision.ts'
export { decisionSentences } from './sentences.ts'
