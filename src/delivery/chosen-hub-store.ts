import { sql, type Db, type Tx } from '#platform/db'
import { sameAs, type PersonId } from '#people'
import type { HubId } from './ids.ts'

/** The hub where this person said last that they stand. */
export const chosenHub = async (db: Db, personId: PersonId): Promise<string | undefined> =>
  (
    await db.row<{ id: string }>(sql`
      select hub_id as id
      from delivery.chosen_hubs
      where person_id = ${sameAs(personId)}
      order by chosen_at desc, person_id = ${personId} desc
      limit 1`)
  )?.id

export async function chooseHub(
  tx: Tx,
  { personId, hubId, at }: { personId: PersonId; hubId: HubId; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into delivery.chosen_hubs (person_id, hub_id, chosen_at)
    values (${personId}, ${hubId}, ${at})
    on conflict (person_id) do update
    set hub_id = excluded.hub_id, chosen_at = excluded.chosen_at`)
}
