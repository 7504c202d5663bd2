export { becameWords } from './message.tsx'
export { messageSentences } from './sentences.ts'
