export { latestLetters, post, postAll, type KeptLetter, type Letter } from './store.ts'
export { carrierFor, sendLetter, type Carrier, type MailSettings } from './send.ts'
