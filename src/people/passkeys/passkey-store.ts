import { sql, type Db, type Tx } from '#platform/db'
import { sameAs } from '../person-store.ts'
import type { PersonId, CredentialId } from '../ids.ts'

export async function insertChallenge(
  tx: Tx,
  question: { id: string; challenge: string; personId: PersonId | null; expiresAt: Date },
): Promise<void> {
  await tx.run(sql`
    insert into people.passkey_challenges (id, challenge, person_id, expires_at)
    values (${question.id}, ${question.challenge}, ${question.personId}, ${question.expiresAt})`)
}

/** Takes a challenge away, and says whether it was asked to this person (null: to somebody who signs in) and still holds. */
export async function takeChallenge(
  tx: Tx,
  challenge: string,
  personId: PersonId | null,
  now: Date,
): Promise<boolean> {
  const taken = await tx.run(sql`
    delete from people.passkey_challenges
    where challenge = ${challenge}
      and person_id is not distinct from ${personId}::uuid
      and expires_at > ${now}`)
  return taken === 1
}

export type Passkey = {
  credentialId: CredentialId
  personId: PersonId
  publicKey: Buffer
  counter: number
  name: string
  addedAt: Date
  lastUsedAt: Date | null
}

const columns = sql`credential_id as "credentialId", person_id as "personId", public_key as "publicKey", counter, name,
  added_at as "addedAt", last_used_at as "lastUsedAt"`

/** Gives false when this key is known already. */
export async function insertPasskey(
  tx: Tx,
  key: Pick<Passkey, 'credentialId' | 'personId' | 'publicKey' | 'counter' | 'name'>,
  at: Date,
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into people.passkeys (credential_id, person_id, public_key, counter, name, added_at)
    values (${key.credentialId}, ${key.personId}, ${key.publicKey}, ${key.counter}, ${key.name}, ${at})
    on conflict (credential_id) do nothing`)
  return inserted === 1
}

/** The keys of this person, under any of their rows. */
export async function passkeysOf(db: Db, personId: PersonId): Promise<Passkey[]> {
  return db.rows<Passkey>(sql`
    select ${columns}
    from people.passkeys
    where person_id = ${sameAs(personId)}
    order by added_at, credential_id`)
}

export async function lockPasskey(tx: Tx, credentialId: CredentialId): Promise<Passkey | undefined> {
  return tx.row<Passkey>(sql`
    select ${columns}
    from people.passkeys
    where credential_id = ${credentialId}
    for update`)
}

export async function countPasskeyUse(
  tx: Tx,
  credentialId: CredentialId,
  counter: number,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update people.passkeys
    set counter = ${counter}, last_used_at = ${at}
    where credential_id = ${credentialId}`)
}

export async function deletePasskey(tx: Tx, personId: PersonId, credentialId: CredentialId): Promise<void> {
  await tx.run(sql`
    delete from people.passkeys
    where person_id = ${sameAs(personId)} and credential_id = ${credentialId}`)
}
