export {
  writeNumber,
  writeEuros,
  writePercent,
  writeCount,
  writeList,
  typo,
  typoPage,
  writeName,
} from './french.ts'
export { fold, slugOf } from './fold.ts'
