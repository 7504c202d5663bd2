import { chainLines, emptyHead, type Head, type Linked } from '#platform/chain'
import { sql, type Db, type Tx } from '#platform/db'
import type { ConventionId } from '../ids.ts'
import { told, type SignatureLine } from './signature-line.ts'

/** Until the end of the transaction, nobody else signs this convention. Gives where its chain stops. */
async function lockSignatures(tx: Tx, id: ConventionId): Promise<Head> {
  await tx.run(sql`
    insert into immersion.signature_heads (convention_id, n, hash)
    values (${id}, ${emptyHead.n}, ${emptyHead.hash})
    on conflict do nothing`)
  const head = await tx.row<Head>(sql`
    select n, hash
    from immersion.signature_heads
    where convention_id = ${id}
    for update`)
  return head ?? emptyHead
}

/** Writes a line at the end of the chain of its convention. @throws `signed_once` for a second signature in one role. */
export async function appendSignature(tx: Tx, entry: Omit<SignatureLine, keyof Linked>): Promise<void> {
  const { conventionId: id } = entry
  const [line] = chainLines<SignatureLine>(await lockSignatures(tx, id), [entry], told)
  if (!line) throw new Error('a signature makes a line')
  await tx.run(sql`
    insert into immersion.signature_lines (
      convention_id, n, version, signatory_id, role, name, for_whom, what, how, login, text_sha256, mark, page_sha256, page_kept_by,
      page_checked_by, read_at, at, previous_hash, hash
    )
    values (
      ${id}, ${line.n}, ${line.version}, ${line.signatoryId}, ${line.role}, ${line.name}, ${line.forWhom}, ${line.what}, ${line.how},
      ${line.login}, ${line.textSha256}, ${line.mark}, ${line.pageSha256}, ${line.pageKeptBy}, ${line.pageCheckedBy}, ${line.readAt}, ${line.at}, ${line.previousHash}, ${line.hash}
    )`)
  await tx.run(
    sql`update immersion.signature_heads set n = ${line.n}, hash = ${line.hash} where convention_id = ${id}`,
  )
}

const columns = sql`
  l.convention_id as "conventionId", l.n, l.version, l.signatory_id as "signatoryId", l.role, l.name, l.for_whom as "forWhom",
  l.what, l.how, l.login, l.text_sha256 as "textSha256", l.mark, l.page_sha256 as "pageSha256",
  l.page_kept_by as "pageKeptBy", l.page_checked_by as "pageCheckedBy",
  to_char(l.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "readAt",
  to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  l.previous_hash as "previousHash", l.hash`

/** The whole chain of a convention, in order, as its hashes read it. */
export async function readSignatures(
  db: Db,
  id: ConventionId,
): Promise<{ lines: SignatureLine[]; head: Head }> {
  const lines = await db.rows<SignatureLine>(sql`
    select ${columns}
    from immersion.signature_lines l
    where l.convention_id = ${id}
    order by l.n`)
  const head = await db.row<Head>(sql`
    select n, hash
    from immersion.signature_heads
    where convention_id = ${id}`)
  return { lines, head: head ?? emptyHead }
}

/** Every chain at once: the lines of each convention in their order, and where each stops. */
export async function allSignatures(
  db: Db,
): Promise<{ lines: SignatureLine[]; heads: (Head & { conventionId: ConventionId })[] }> {
  const lines = await db.rows<SignatureLine>(sql`
    select ${columns}
    from immersion.signature_lines l
    order by l.convention_id, l.n`)
  const heads = await db.rows<Head & { conventionId: ConventionId }>(sql`
    select convention_id as "conventionId", n, hash
    from immersion.signature_heads`)
  return { lines, heads }
}
