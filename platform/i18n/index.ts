export {
  writeNumber,
  writeEuros,
  writePrice,
  writePercent,
  writeCount,
  writeList,
  typo,
  typoPage,
  writeName,
  capital,
  de,
  chez,
} from './french.ts'
export { ourDigits } from './digits.ts'
export { fold, slugOf } from './fold.ts'
