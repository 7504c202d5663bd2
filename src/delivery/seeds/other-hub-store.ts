import type { OrganisationId } from '#people'
import { sql, type Db } from '#platform/db'
import { newId } from '#platform/id'
import { seededHub } from './seeded-town.ts'
import type { HubId, OrderId } from '../ids.ts'

/** For tests: the order is of another hub of the town, run by another organisation. */
export async function moveToHub(db: Db, orderId: OrderId, organisationId: OrganisationId): Promise<void> {
  const id = newId<HubId>()
  await db.transaction(async (tx) => {
    await tx.run(sql`
      insert into delivery.hubs
      select (jsonb_populate_record(h, jsonb_build_object('id', ${id}::uuid, 'name', 'Un autre dépôt',
        'organisation_id', ${organisationId}::uuid))).*
      from delivery.hubs h
      where h.id = ${seededHub.id}`)
    await tx.run(sql`update delivery.orders set hub_id = ${id} where id = ${orderId}`)
  })
}
