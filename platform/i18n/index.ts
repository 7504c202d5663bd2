export {
  writeNumber,
  writeEuros,
  writePercent,
  writeCount,
  writeList,
  typo,
  typoPage,
  writeName,
  capital,
  de,
} from './french.ts'
export { fold, slugOf } from './fold.ts'
