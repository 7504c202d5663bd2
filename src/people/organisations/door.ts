export { openFirstVisit } from './first-visit-key.ts'
export { readPaperLetterhead } from './read-paper-letterhead.ts'
export { logoSentences } from './logo-sentences.ts'
export { readOrganisation } from '../organisation-store.ts'
