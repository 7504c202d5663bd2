export { latestLetters, post, postAll, type KeptLetter, type Letter } from './store.ts'
export { carrierFor, sendLetters, type Carrier, type MailSettings } from './send.ts'
