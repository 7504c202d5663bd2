export { countLetters, fatesOf, lastSent, latestLetters, lettersLost, post, postAll } from './store.ts'
export type { KeptLetter, Letter, LetterFate } from './store.ts'
export { carrierFor, sendLetters, tryMail, type Carrier, type MailSettings } from './send.ts'
