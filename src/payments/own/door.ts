export { ownMoneySentences } from './sentences.ts'
export type { OwnSentences } from './sentences.fr.ts'
export { ownWordsIn, ownWordsInFrench, type OwnWords } from './words.ts'
