import { sql, type Db } from '#platform/db'
import type { Payee } from './payee.ts'

const columns = sql`
  organisation_id as "organisationId", provider_id as "providerId", opened_at as "openedAt", receives, pays_out as "paysOut",
  wants, read_at as "readAt"`

export async function insertPayee(tx: Db, organisationId: string, at: Date): Promise<void> {
  await tx.run(sql`
    insert into payments.payees (organisation_id, opened_at)
    values (${organisationId}, ${at})
    on conflict (organisation_id) do nothing`)
}

export async function readPayee(db: Db, organisationId: string): Promise<Payee | undefined> {
  return db.row<Payee>(sql`select ${columns} from payments.payees where organisation_id = ${organisationId}`)
}

export async function payeesOf(db: Db, organisationIds: readonly string[]): Promise<Payee[]> {
  return db.rows<Payee>(
    sql`select ${columns} from payments.payees where organisation_id = any(${organisationIds})`,
  )
}

export async function allPayees(db: Db): Promise<Payee[]> {
  return db.rows<Payee>(sql`select ${columns} from payments.payees order by organisation_id`)
}

export async function payeeAt(db: Db, providerId: string): Promise<Payee | undefined> {
  return db.row<Payee>(sql`select ${columns} from payments.payees where provider_id = ${providerId}`)
}

/** What the provider last said of an account. */
export async function writePayee(
  tx: Db,
  organisationId: string,
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
export async function lockPayee(tx: Db, organisationId: string): Promise<Payee | undefined> {
  return tx.row<Payee>(
    sql`select ${columns} from payments.payees where organisation_id = ${organisationId} for update`,
  )
}
