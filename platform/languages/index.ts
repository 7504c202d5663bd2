export { asLanguage, languageCodes, languages, preferredLanguage, type Language } from './language.ts'
export { printOf, spoken, type Spoken } from './spoken.ts'
export { spacedIn } from './spaced-in.ts'
export { writerOf, type Writer } from './writer.ts'
