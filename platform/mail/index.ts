export { fatesOf, lastSent, latestLetters, lettersLost, post, postAll } from './store.ts'
export type { KeptLetter, Letter } from './store.ts'
export { countLetters, sendAgain, unsentLetters, type UnsentLetter } from './unsent-store.ts'
export { carrierFor, leaves, sendLetters, sendNow, tryMail, type Carrier, type MailSettings } from './send.ts'
