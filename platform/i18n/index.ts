export { writeNumber, writeEuros, writePercent, writeCount, writeList, typo, writeName } from './french.ts'
export { fold, slugOf } from './fold.ts'
