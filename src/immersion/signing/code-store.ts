import { sql, type Db, type Tx } from '#platform/db'
import type { SignatoryId } from '../ids.ts'

/** The six digits that wait to be copied: for this version, read at that instant. */
export type SigningCode = {
  version: number
  codeHash: Buffer
  readAt: Date
  expiresAt: Date
  wrongTries: number
}

/** What tells a code from those before it, without a word of it; '' when none was sent. */
export const sentAs = (code: Pick<SigningCode, 'readAt'> | undefined): string =>
  code ? String(code.readAt.getTime()) : ''

export async function saveCode(
  tx: Tx,
  id: SignatoryId,
  code: Omit<SigningCode, 'wrongTries'>,
): Promise<void> {
  await tx.run(sql`
    insert into immersion.signing_codes (signatory_id, version, code_hash, read_at, expires_at)
    values (${id}, ${code.version}, ${code.codeHash}, ${code.readAt}, ${code.expiresAt})
    on conflict (signatory_id) do update
    set version = excluded.version, code_hash = excluded.code_hash, read_at = excluded.read_at, expires_at = excluded.expires_at,
      wrong_tries = 0`)
}

const columns = sql`version, code_hash as "codeHash", read_at as "readAt", expires_at as "expiresAt", wrong_tries as "wrongTries"`

/** The code that this signatory waits for, over or not. */
export const codeOf = (db: Db, id: SignatoryId): Promise<SigningCode | undefined> =>
  db.row<SigningCode>(sql`select ${columns} from immersion.signing_codes where signatory_id = ${id}`)

/** Same, held until the transaction ends. */
export const lockCode = (tx: Tx, id: SignatoryId): Promise<SigningCode | undefined> =>
  tx.row<SigningCode>(
    sql`select ${columns} from immersion.signing_codes where signatory_id = ${id} for update`,
  )

export async function countWrong(tx: Tx, id: SignatoryId): Promise<void> {
  await tx.run(
    sql`update immersion.signing_codes set wrong_tries = wrong_tries + 1 where signatory_id = ${id}`,
  )
}

export async function dropCode(tx: Tx, id: SignatoryId): Promise<void> {
  await tx.run(sql`delete from immersion.signing_codes where signatory_id = ${id}`)
}
