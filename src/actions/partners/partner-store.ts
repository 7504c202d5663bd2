import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import type { Part, Partner } from '../action.ts'
import type { ActionId } from '../ids.ts'

export async function insertPartner(
  tx: Tx,
  actionId: ActionId,
  organisationId: OrganisationId,
  part: Part,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into actions.partners (action_id, organisation_id, part, joined_at)
    values (${actionId}, ${organisationId}, ${part}, ${at})
    on conflict do nothing`)
}

export async function deletePartner(
  tx: Tx,
  actionId: ActionId,
  organisationId: OrganisationId,
  part: Part,
): Promise<void> {
  await tx.run(sql`
    delete from actions.partners
    where action_id = ${actionId} and organisation_id = ${organisationId} and part = ${part}`)
}

/** The partners of an action, with the part each plays. */
export async function partnersOf(db: Db, actionId: ActionId): Promise<Partner[]> {
  return (await partnersOfEach(db, [actionId])).get(actionId) ?? []
}

/** The partners of these actions, by the id of the action. */
export async function partnersOfEach(
  db: Db,
  actionIds: readonly ActionId[],
): Promise<Map<string, Partner[]>> {
  const rows = await db.rows<Partner & { actionId: ActionId }>(sql`
    select p.action_id as "actionId", p.organisation_id as "organisationId", o.name, p.part
    from actions.partners p
    join people.published_organisations o on o.id = p.organisation_id
    where p.action_id = any(${actionIds}::uuid[])
    order by p.part, o.name collate "fr-x-icu"`)
  const bare = ({ organisationId, name, part }: Partner): Partner => ({ organisationId, name, part })
  const found = Map.groupBy(rows, (row) => row.actionId)
  return new Map([...found].map(([id, partners]) => [id, partners.map(bare)]))
}
