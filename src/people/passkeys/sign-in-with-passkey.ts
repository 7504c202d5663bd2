import { randomUUID } from 'node:crypto'
import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { Ground } from '#platform/ground'
import { asId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { CHALLENGE_MINUTES } from './add-passkey.ts'
import { challengeIn, passkeyPlace, readUseOfKey } from './passkey.ts'
import {
  countPasskeyUse,
  insertChallenge,
  lockPasskey,
  takeChallenge,
  type Passkey,
} from './passkey-store.ts'
import { openSession } from '../session/door.ts'
import type { PersonId } from '../ids.ts'

/** The question to whoever comes in with a key: which key, the browser knows. Undefined where keys cannot be. */
export async function askKey(
  ground: Ground,
  now: Date,
): Promise<PublicKeyCredentialRequestOptionsJSON | undefined> {
  const place = passkeyPlace(ground.site.url)
  if (!place) return undefined
  const options = await generateAuthenticationOptions({ rpID: place.rpID, userVerification: 'required' })
  const expiresAt = new Date(now.getTime() + CHALLENGE_MINUTES * 60_000)
  await ground.db.transaction((tx) =>
    insertChallenge(tx, {
      id: randomUUID(),
      challenge: options.challenge,
      personId: null,
      expiresAt,
    }),
  )
  return options
}

export type SignedWithKey = { ok: true; token: string; personId: PersonId } | Refused<'key not recognised'>

const refused = refuse('key not recognised')

/** Signs in with a key. Its counter must move forward: a copied key is refused. */
export async function signInWithPasskey(
  ground: Ground,
  answer: string,
  device: string,
  now: Date,
): Promise<SignedWithKey> {
  const place = passkeyPlace(ground.site.url)
  const response = readUseOfKey(answer)
  if (!place || !response) return refused
  const expectedChallenge = challengeIn(response)
  if (!(await ground.db.transaction((tx) => takeChallenge(tx, expectedChallenge, null, now)))) return refused
  return ground.db.transaction(async (tx) => {
    const key = await lockPasskey(tx, asId(response.id))
    const counter = key && (await verify(key, { response, expectedChallenge, ...place }))
    if (!key || counter === undefined) return refused
    await countPasskeyUse(tx, key.credentialId, counter, now)
    return openSession(tx, key.personId, device, now)
  })
}

type Answer = NonNullable<ReturnType<typeof readUseOfKey>>
type Question = { response: Answer; expectedChallenge: string; rpID: string; origin: string }

// As in add-passkey: whatever the library says of an answer is a refusal.
async function verify(key: Passkey, { response, expectedChallenge, rpID, origin }: Question) {
  const { credentialId, publicKey, counter } = key
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter },
  }).catch(() => undefined)
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined
}
