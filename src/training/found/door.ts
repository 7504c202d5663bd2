export { keptFound, type Found, type WaiverReason } from './found.ts'
export { foundSentence, inFrench, waiverWords } from './say-found.ts'
export { foundSentences } from './sentences.ts'
export type { FoundSentences } from './sentences.fr.ts'
