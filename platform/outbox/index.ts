export { answerOutbox, isOutbox } from './answer.ts'
export { clockFields, readClocks, trueTime } from './clocks.ts'
