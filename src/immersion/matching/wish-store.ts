import type { PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Wish } from './wish.ts'

/** What somebody wishes, under any of their ids: the last that was written. */
export const wishOf = (db: Db, personId: PersonId): Promise<Wish | undefined> =>
  db.row<Wish>(sql`
    select p.canonical_id as "personId", w.trades, w.means, w.leaves_from as "leavesFrom", w.town, w.most_minutes as "mostMinutes", w.days
    from immersion.wishes w
    join people.published_persons p on p.id = w.person_id
    join people.published_persons asked on asked.canonical_id = p.canonical_id
    where asked.id = ${personId}
    order by w.written_at desc
    limit 1`)

export async function saveWish(tx: Tx, wish: Wish, by: PersonId, now: Date): Promise<void> {
  await tx.run(sql`
    insert into immersion.wishes (person_id, trades, means, leaves_from, town, most_minutes, days, written_at, written_by)
    values (
      ${wish.personId}, ${wish.trades}, ${wish.means}, ${wish.leavesFrom}, ${wish.town}, ${wish.mostMinutes}, ${wish.days}, ${now}, ${by}
    )
    on conflict (person_id) do update
    set trades = excluded.trades, means = excluded.means, leaves_from = excluded.leaves_from, town = excluded.town,
      most_minutes = excluded.most_minutes, days = excluded.days, written_at = excluded.written_at, written_by = excluded.written_by`)
}

/** Wishes that were written before then. */
export const deleteWishes = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from immersion.wishes where written_at < ${before}`)
