import { sameAs, type PersonId, type OrganisationId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { JuryId, AttestationId } from '../ids.ts'
import { attestationContent, type AttestationContent, type IssuedAttestation } from './attestation.ts'

type Row = Omit<IssuedAttestation, 'content'> & { content: unknown }

const columns = sql`
  a.id, a.jury_id as "juryId", a.person_id as "personId", a.content, a.salt, a.status_list as "statusList",
  a.status_index as "statusIndex", a.credential, a.issued_at as "issuedAt", a.revoked_at as "revokedAt",
  a.revoked_why as "revokedWhy", a.superseded_by as "supersededBy"`

const asAttestation = (row: Row): IssuedAttestation => ({
  ...row,
  content: attestationContent.parse(row.content),
})

export type NewAttestation = {
  id: AttestationId
  juryId: JuryId
  personId: PersonId
  organiserId: OrganisationId
  content: AttestationContent
  salt: string
  statusList: number
  statusIndex: number
}

/** False when the person has one already from this jury, or when the place in the list is taken: then try another. */
export async function insertAttestation(
  tx: Tx,
  what: NewAttestation,
  by: PersonId | null,
  at: Date,
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into jury.attestations (
      id, jury_id, person_id, organiser_id, content, salt, status_list, status_index, issued_at, issued_by
    ) values (
      ${what.id}, ${what.juryId}, ${what.personId}, ${what.organiserId}, ${JSON.stringify(what.content)}, ${what.salt},
      ${what.statusList}, ${what.statusIndex}, ${at}, ${by}
    )
    on conflict do nothing`)
  return inserted === 1
}

/** Anybody who has the address may read it: the id is a secret that its bearer gives. */
export async function readAttestation(db: Db, id: AttestationId): Promise<IssuedAttestation | undefined> {
  const row = await db.row<Row>(sql`
    select ${columns}
    from jury.attestations a
    where a.id = ${id}`)
  return row && asAttestation(row)
}

/** Same, held until the transaction ends. */
export async function lockAttestation(tx: Tx, id: AttestationId): Promise<IssuedAttestation | undefined> {
  const row = await tx.row<Row>(sql`
    select ${columns}
    from jury.attestations a
    where a.id = ${id}
    for update`)
  return row && asAttestation(row)
}

/** Those of a jury, the latest of each person first. */
export async function attestationsOf(db: Db, juryId: JuryId): Promise<IssuedAttestation[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from jury.attestations a
    where a.jury_id = ${juryId}
    order by a.issued_at desc, a.id`)
  return rows.map(asAttestation)
}

/** Those of one person, for themselves. */
export async function attestationsOfPerson(db: Db, personId: PersonId): Promise<IssuedAttestation[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from jury.attestations a
    where a.person_id = ${sameAs(personId)}
    order by a.issued_at desc, a.id`)
  return rows.map(asAttestation)
}

/** Keeps the signed credential; the first one stays. */
export async function keepCredential(tx: Tx, id: AttestationId, credential: string): Promise<void> {
  await tx.run(sql`
    update jury.attestations
    set credential = ${credential}
    where id = ${id} and credential is null`)
}

export async function markRevoked(
  tx: Tx,
  id: AttestationId,
  what: { why: string; by: PersonId; at: Date },
): Promise<void> {
  await tx.run(sql`
    update jury.attestations
    set revoked_at = ${what.at}, revoked_by = ${what.by}, revoked_why = ${what.why}
    where id = ${id} and revoked_at is null`)
}

export async function markSuperseded(tx: Tx, id: AttestationId, by: AttestationId): Promise<void> {
  await tx.run(sql`
    update jury.attestations
    set superseded_by = ${by}
    where id = ${id} and superseded_by is null`)
}
