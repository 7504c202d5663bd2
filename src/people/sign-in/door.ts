export {
  entriesOf,
  welcome,
  writeExpected,
  type Entry,
  type Expected,
  type Welcome,
} from './welcome-person.ts'
export { makeLink } from './make-link.ts'
export { sendCode } from './send-code.ts'
export { addPasskey, askNewKey, type PasskeyRefusal } from './add-passkey.ts'
export { deletePasskey, passkeysOf } from './passkey-store.ts'
export { passkeyPlace } from './passkey.ts'
export { Keys, type OwnKeys } from './passkey-parts.tsx'
export * as reach from '../reach/door.ts'
export { signInSentences } from './sentences.ts'
