import type { PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { CompanyId, RequestId, TurnId } from './ids.ts'
import type { Turn } from './turn.ts'

const columns = sql`
  t.id, t.company_id as "companyId", t.request_id as "requestId", r.client,
  r.client_phone as "clientPhone", p.canonical_id as "personId", t.role,
  t.starts_at as "startsAt", t.ends_at as "endsAt", s.request_id is not null as "isGiven"
  from company.turns t
  join people.published_persons p on p.id = t.person_id
  left join company.requests r on r.id = t.request_id
  left join company.services s on s.request_id = t.request_id`

/** The turns of a company, those that were cancelled apart, in their order. */
export const turnsOf = (db: Db, companyId: CompanyId): Promise<Turn[]> =>
  db.rows<Turn>(sql`
    select ${columns}
    where t.company_id = ${companyId} and t.cancelled_at is null
    order by t.starts_at, t.id`)

/** What somebody is planned for between two instants, in any company. */
export const turnsTaken = (
  db: Db,
  personId: PersonId,
  { startsAt, endsAt }: Pick<Turn, 'startsAt' | 'endsAt'>,
): Promise<Turn[]> =>
  db.rows<Turn>(sql`
    select ${columns}
    where p.canonical_id = (select people.published_canonical(${personId})) and t.cancelled_at is null
      and t.starts_at < ${endsAt} and t.ends_at > ${startsAt}
    order by t.starts_at`)

/** Until the transaction ends, nobody else plans this person. */
export async function lockPerson(tx: Tx, personId: PersonId): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`company turn ${personId}`}, 0))`)
}

export async function insertTurn(
  tx: Tx,
  turn: Omit<Turn, 'client' | 'clientPhone' | 'isGiven'>,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into company.turns (id, company_id, request_id, person_id, role, starts_at, ends_at, planned_by, planned_at)
    values (
      ${turn.id}, ${turn.companyId}, ${turn.requestId}, ${turn.personId}, ${turn.role}, ${turn.startsAt}, ${turn.endsAt},
      ${by}, ${at}
    )`)
}

/** The turn that has this id, cancelled or not: its company, and whether what its client asked is done. */
export const turnWith = (
  db: Db,
  id: TurnId,
): Promise<{ companyId: CompanyId; isGiven: boolean } | undefined> =>
  db.row(sql`
    select t.company_id as "companyId", s.request_id is not null as "isGiven"
    from company.turns t
    left join company.services s on s.request_id = t.request_id
    where t.id = ${id}`)

export async function cancelTurn(
  tx: Tx,
  companyId: CompanyId,
  id: TurnId,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update company.turns
    set cancelled_at = ${at}, cancelled_by = ${by}
    where company_id = ${companyId} and id = ${id} and cancelled_at is null`)
}

/** What was still to begin for this request is cancelled. */
export async function cancelTurnsAfter(tx: Tx, requestId: RequestId, by: PersonId, at: Date): Promise<void> {
  await tx.run(sql`
    update company.turns
    set cancelled_at = ${at}, cancelled_by = ${by}
    where request_id = ${requestId} and starts_at > ${at} and cancelled_at is null`)
}
