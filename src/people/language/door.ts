export { keepChosenLanguage, readLanguage } from './read-language.ts'
export { languagesOf } from './store.ts'
export { languageSentences } from './sentences.ts'
