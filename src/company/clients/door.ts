export { AskElsewhere } from './ask-elsewhere.tsx'
export { clientToday } from './today.ts'
export { clientSentences } from './sentences.ts'
