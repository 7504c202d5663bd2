export { keepChosenLanguage, readLanguage } from './read-language.ts'
export { languageSentences } from './sentences.ts'
