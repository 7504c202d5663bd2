export { answerBundle } from './answer-bundle.ts'
export { comingDays, type KeptDay } from './kept-day.ts'
