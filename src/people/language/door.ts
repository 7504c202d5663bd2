export { keepChosenLanguage, languageChosen, readLanguage } from './read-language.ts'
export { languagesChosenBy, languagesOf, saveLanguage } from './store.ts'
export { languageSentences } from './sentences.ts'
