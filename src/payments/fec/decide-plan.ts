import type { OrganisationId, PersonId } from '#people'
import type { Tx } from '#platform/db'
import { foundThere } from '#platform/web'
import { refuse, type Refused } from '#platform/refusal'
import { versionOfPlan, type AccountPlan } from './account-plan.ts'
import { insertPlan, lockPlan, readPlan } from './plan-store.ts'

type Decided = { ok: true } | Refused<'changed meanwhile'>

/** Names the accounts of a ledger, as a form saw them. The ledger does not change: the next file says it so. */
export async function decidePlan(
  tx: Tx,
  {
    operatorId,
    plan,
    seen,
    by,
  }: { operatorId: OrganisationId; plan: AccountPlan; seen: string; by: PersonId },
  now: Date,
): Promise<Decided> {
  await lockPlan(tx, operatorId)
  const found = foundThere(versionOfPlan(await readPlan(tx, operatorId)), versionOfPlan(plan), seen)
  if (found === 'changed') return refuse('changed meanwhile')
  if (found === 'as seen') await insertPlan(tx, operatorId, plan, by, now)
  return { ok: true }
}
