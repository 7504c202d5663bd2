export { latestLetters, lettersLost, post, postAll, type KeptLetter, type Letter } from './store.ts'
export { carrierFor, sendLetters, tryMail, type Carrier, type MailSettings } from './send.ts'
