import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import type { Payee } from './payee.ts'

const columns = sql`
  organisation_id as "organisationId", operator_id as "operatorId", provider_id as "providerId", opened_at as "openedAt", receives, pays_out as "paysOut",
  wants, read_at as "readAt"`

/** One that no market had taken in is this operator's from now on; that of another operator stays theirs. */
export async function insertPayee(
  tx: Tx,
  { organisationId, operatorId }: { organisationId: OrganisationId; operatorId: OrganisationId },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into payments.payees as p (organisation_id, operator_id, opened_at)
    values (${organisationId}, ${operatorId}, ${at})
    on conflict (organisation_id) do update
    set operator_id = excluded.operator_id
    where p.operator_id is null`)
}

/** Among these organisations, those that run a market, in the order of their names. */
export async function operatorsAmong(
  db: Db,
  organisationIds: readonly OrganisationId[],
): Promise<{ id: OrganisationId; name: string }[]> {
  return db.rows(sql`
    select o.id, o.name
    from people.published_organisations o
    where o.id = any(${organisationIds}) and exists (
      select 1
      from payments.payees p
      where p.operator_id = o.id
    )
    order by o.name collate "fr-x-icu", o.id`)
}

export async function readPayee(db: Db, organisationId: OrganisationId): Promise<Payee | undefined> {
  return db.row<Payee>(sql`select ${columns} from payments.payees where organisation_id = ${organisationId}`)
}

export async function payeesOf(db: Db, organisationIds: readonly OrganisationId[]): Promise<Payee[]> {
  return db.rows<Payee>(
    sql`select ${columns} from payments.payees where organisation_id = any(${organisationIds})`,
  )
}

/** Among these organisations, those that the money of customers may reach: nobody can pay for a basket that holds another. */
export async function receivingPayees(
  db: Db,
  organisationIds: readonly OrganisationId[],
): Promise<Set<string>> {
  const rows = await db.rows<{ id: string }>(sql`
    select organisation_id as id
    from payments.payees
    where organisation_id = any(${organisationIds}) and receives and provider_id is not null`)
  return new Set(rows.map(({ id }) => id))
}

/** How many merchants of an operator cannot be paid yet. */
export async function countUnpayable(db: Db, operatorId: OrganisationId): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(*)::int as count
    from payments.payees
    where operator_id = ${operatorId} and (not receives or provider_id is null)`)
  return row?.count ?? 0
}

/** Accounts that the provider has not made yet: it was silent, or not there. */
export async function unopenedPayees(db: Db): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    sql`select organisation_id as id from payments.payees where provider_id is null order by opened_at limit 200`,
  )
  return rows.map(({ id }) => id)
}

export async function allPayees(db: Db): Promise<Payee[]> {
  return db.rows<Payee>(sql`select ${columns} from payments.payees order by organisation_id`)
}

/** Those of the market of an operator. */
export async function payeesOfOperator(db: Db, operatorId: OrganisationId): Promise<Payee[]> {
  return db.rows<Payee>(sql`
    select ${columns}
    from payments.payees
    where operator_id = ${operatorId}
    order by organisation_id`)
}

export async function payeeAt(db: Db, providerId: string): Promise<Payee | undefined> {
  return db.row<Payee>(sql`select ${columns} from payments.payees where provider_id = ${providerId}`)
}

/** What the provider last said of an account. */
export async function writePayee(
  tx: Tx,
  organisationId: OrganisationId,
  said: Pick<Payee, 'providerId' | 'receives' | 'paysOut' | 'wants'>,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update payments.payees
    set provider_id = coalesce(provider_id, ${said.providerId}), receives = ${said.receives}, pays_out = ${said.paysOut},
      wants = ${said.wants}, read_at = ${at}
    where organisation_id = ${organisationId}`)
}

/** Holds an organisation's payouts until the transaction ends. */
export async function lockPayee(tx: Tx, organisationId: OrganisationId): Promise<Payee | undefined> {
  return tx.row<Payee>(
    sql`select ${columns} from payments.payees where organisation_id = ${organisationId} for update`,
  )
}
