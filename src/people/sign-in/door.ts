export {
  entriesOf,
  welcome,
  writeExpected,
  type Entry,
  type Expected,
  type Welcome,
} from './welcome-person.ts'
export { openProvenAccount } from './open-proven-account.ts'
export { makeLink } from './make-link.ts'
export { sendCode } from './send-code.ts'
export * as reach from '../reach/door.ts'
export { signInSentences } from './sentences.ts'
