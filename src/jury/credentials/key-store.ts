import { sql, type Db, type Tx } from '#platform/db'

/** Every public key that this territory has had. */
export async function knownKeys(db: Db): Promise<string[]> {
  const rows = await db.rows<{ public_key: string }>(sql`
    select public_key
    from jury.signing_keys
    order by known_at, public_key`)
  return rows.map((row) => row.public_key)
}

/** Twice is once. */
export async function insertKey(tx: Tx, publicKey: string, at: Date): Promise<void> {
  await tx.run(sql`
    insert into jury.signing_keys (public_key, known_at)
    values (${publicKey}, ${at})
    on conflict (public_key) do nothing`)
}

/** One node at a time makes or takes up a key, until the end of the transaction. */
export async function lockKeys(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('certification signing keys', 0))`)
}

/** True once an attestation was signed: its key existed, whether it was noted or not. */
export async function hasSigned(db: Db): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    from jury.attestations
    where credential is not null
    limit 1`)
  return row !== undefined
}
