export { lackingIn, legalRules } from './rules-in-force.ts'
export { type Facts, type LegalRule, type PublishRefusal, type Question } from './legal-rule.ts'
export { publishSentences, sayLacking, withSource } from './publish-sentences.ts'
export { questionOf, questionWords } from './question-words.ts'
