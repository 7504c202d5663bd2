export { watchedSite } from './routes.ts'
export { watchedSentences } from './sentences.ts'
export { proposalFor } from './proposal-store.ts'
export { ProposedWords } from './proposed-words.tsx'
