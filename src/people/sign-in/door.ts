export {
  actorOf,
  deviceOf,
  forgetSession,
  giveSession,
  isFresh,
  requireActing,
  requireActor,
  requireFresh,
  requireSteward,
  sessionIdOf,
} from './signed-in.ts'
export { hashOf, hashOfCode, newCode, newToken, sameHash } from './secret.ts'
export { type SignedIn, openSession } from './sign-in.ts'
export { knowDevice } from './know-device.ts'
export { type Session, openSessions } from './session-store.ts'
export { type PasskeyRefusal, addPasskey, askNewKey } from './add-passkey.ts'
export { deletePasskey, passkeysOf } from './passkey-store.ts'
export { passkeyPlace } from './passkey.ts'
export { closeSessions } from './close-sessions.ts'
export { type OwnKeys, Keys } from './passkey-parts.tsx'
