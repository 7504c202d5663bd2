import { sql, type Db, type Tx } from '#platform/db'
import type { ConventionId } from '../ids.ts'
import { inOrder, type Signatory } from './signatory.ts'

const columns = sql`
  id, convention_id as "conventionId", role, name, for_whom as "forWhom", login, person_id as "personId"`

/** Who signs a convention, in the order in which they are shown. */
export async function signatoriesOf(db: Db, conventionId: ConventionId): Promise<Signatory[]> {
  const rows = await db.rows<Signatory>(sql`
    select ${columns}
    from immersion.signatories
    where convention_id = ${conventionId}`)
  return inOrder(rows)
}

/** Who signs each convention. */
export const allSignatories = (db: Db): Promise<Signatory[]> =>
  db.rows<Signatory>(sql`
    select ${columns}
    from immersion.signatories`)

/** These sign from now on, and nobody else; who signed before keeps their row. A link or a code that went to another telephone or e-mail is worth nothing any more. */
export async function saveSignatories(
  tx: Tx,
  conventionId: ConventionId,
  all: readonly Signatory[],
): Promise<void> {
  await tx.run(sql`
    delete from immersion.signatories
    where convention_id = ${conventionId} and not role = any(${all.map(({ role }) => role)}::text[])`)
  for (const { id, role, name, forWhom, login, personId } of all) {
    await tx.run(sql`
      delete from immersion.signing_links l
      using immersion.signatories s
      where l.signatory_id = s.id and s.convention_id = ${conventionId} and s.role = ${role} and s.login is distinct from ${login}`)
    await tx.run(sql`
      delete from immersion.signing_codes k
      using immersion.signatories s
      where k.signatory_id = s.id and s.convention_id = ${conventionId} and s.role = ${role} and s.login is distinct from ${login}`)
    await tx.run(sql`
      insert into immersion.signatories (id, convention_id, role, name, for_whom, login, person_id)
      values (${id}, ${conventionId}, ${role}, ${name}, ${forWhom}, ${login}, ${personId})
      on conflict (convention_id, role) do update
      set name = excluded.name, for_whom = excluded.for_whom, login = excluded.login, person_id = excluded.person_id`)
  }
}

/** How many signed the version that is to be signed, or was. */
export async function countSigned(
  db: Db,
  { id, version }: { id: ConventionId; version: number },
): Promise<number> {
  const row = await db.row<{ signed: number }>(sql`
    select count(*)::int as signed
    from immersion.signature_lines
    where convention_id = ${id} and version = ${version} and what = 'signed'`)
  return row?.signed ?? 0
}
