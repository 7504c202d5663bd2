import { randomUUID } from 'node:crypto'
import { asId } from '#platform/id'
import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
} from '@simplewebauthn/server'
import type { Ground } from '#platform/ground'
import { refuse, type Refused } from '#platform/refusal'
import type { CredentialId } from '../ids.ts'
import { accountOf } from '../account-store.ts'
import type { Actor } from '../actor.ts'
import { challengeIn, passkeyPlace, readNewKey } from './passkey.ts'
import { insertChallenge, insertPasskey, passkeysOf, takeChallenge } from './passkey-store.ts'

export const CHALLENGE_MINUTES = 5
const MOST_KEYS = 10
/** EdDSA, ES256, RS256 (COSE): what every device knows how to sign with. */
const ALGORITHMS = [-8, -7, -257]

export type PasskeyRefusal = 'no key here' | 'key not made' | 'too many keys'

/** The question to which a browser answers with a new key, good once and for five minutes; undefined where keys cannot be. */
export async function askNewKey(
  ground: Ground,
  actor: Actor,
  now: Date,
): Promise<PublicKeyCredentialCreationOptionsJSON | undefined> {
  const place = passkeyPlace(ground.site.url)
  const account = await accountOf(ground.db, actor.personId)
  if (!place || !account) return undefined
  const known = await passkeysOf(ground.db, actor.personId)
  const options = await generateRegistrationOptions({
    rpName: 'Beffroi',
    rpID: place.rpID,
    userID: new Uint8Array(Buffer.from(account.personId.replaceAll('-', ''), 'hex')),
    userName: account.email ?? account.phone,
    userDisplayName: actor.name,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const expiresAt = new Date(now.getTime() + CHALLENGE_MINUTES * 60_000)
  const { challenge } = options
  await ground.db.transaction((tx) =>
    insertChallenge(tx, { id: randomUUID(), challenge, personId: account.personId, expiresAt }),
  )
  return options
}

/** Keeps the key that a browser made, under the name its owner gives it. */
export async function addPasskey(
  ground: Ground,
  actor: Actor,
  { answer, name }: { answer: string; name: string },
  now: Date,
): Promise<{ ok: true } | Refused<PasskeyRefusal>> {
  const place = passkeyPlace(ground.site.url)
  const account = await accountOf(ground.db, actor.personId)
  const response = readNewKey(answer)
  if (!place || !account) return refuse('no key here')
  if (!response) return refuse('key not made')
  const expectedChallenge = challengeIn(response)
  // Taken before anything is verified, and for good: a challenge serves once, even badly.
  if (!(await ground.db.transaction((tx) => takeChallenge(tx, expectedChallenge, account.personId, now))))
    return refuse('key not made')
  if ((await passkeysOf(ground.db, actor.personId)).length >= MOST_KEYS) return refuse('too many keys')
  const credential = await verify({ response, expectedChallenge, ...place })
  if (!credential) return refuse('key not made')
  const { id: credentialId, publicKey, counter } = credential
  const key = {
    credentialId: asId<CredentialId>(credentialId),
    publicKey: Buffer.from(publicKey),
    counter,
    name,
    personId: account.personId,
  }
  const kept = await ground.db.transaction((tx) => insertPasskey(tx, key, now))
  return kept ? { ok: true } : refuse('key not made')
}

type Question = { expectedChallenge: string; rpID: string; origin: string }
type Answer = NonNullable<ReturnType<typeof readNewKey>>

// The library throws a plain Error for each way an answer can be wrong: here, and only here, any of them is a refusal.
async function verify({ response, expectedChallenge, rpID, origin }: Question & { response: Answer }) {
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => undefined)
  return verified?.registrationInfo?.credential
}
