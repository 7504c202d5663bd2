import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId, PersonId } from '#people'
import { FIRST_PLAN, planAccounts, planKinds, type AccountPlan } from './account-plan.ts'

type Row = { accounts: unknown; closingMonth: number }

/** What an operator last decided; what it did not say is as at first, under the label that it gave to that number where it gave one. */
export async function readPlan(db: Db, operatorId: OrganisationId): Promise<AccountPlan> {
  const row = await db.row<Row>(sql`
    select accounts, closing_month as "closingMonth"
    from payments.account_plans
    where operator_id = ${operatorId}
    order by id desc
    limit 1`)
  if (!row) return FIRST_PLAN
  const said = planAccounts.parse(row.accounts)
  const labels = new Map(Object.values(said).map(({ number, label }) => [number, label]))
  const accounts = { ...FIRST_PLAN.accounts, ...said }
  for (const kind of planKinds) {
    const { number, label } = accounts[kind]
    accounts[kind] = { number, label: labels.get(number) ?? label }
  }
  return { accounts, closingMonth: row.closingMonth }
}

/** Holds the decisions of an operator until the transaction ends. */
export async function lockPlan(tx: Tx, operatorId: OrganisationId): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`account plan ${operatorId}`}, 0))`)
}

export async function insertPlan(
  tx: Tx,
  operatorId: OrganisationId,
  { accounts, closingMonth }: AccountPlan,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into payments.account_plans (operator_id, accounts, closing_month, decided_at, decided_by)
    values (${operatorId}, ${JSON.stringify(accounts)}::jsonb, ${closingMonth}, ${at}, ${by})`)
}
