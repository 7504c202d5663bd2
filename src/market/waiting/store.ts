import { sql, type Db, type Sql, type Tx } from '#platform/db'
import { sameAs, type PersonId } from '#people'
import type { Language } from '#platform/languages'
import type { Day } from '#platform/time'
import { leftOn } from '../stock/door.ts'
import type { ProductId, WaitId } from '../ids.ts'
import type { Wait, Waiter } from './wait.ts'

const whoIs = (waiter: Waiter) =>
  'personId' in waiter ? { personId: waiter.personId, reach: null } : { personId: null, reach: waiter.reach }

const ofWaiter = (waiter: Waiter): Sql =>
  'personId' in waiter ? sql`w.person_id = ${sameAs(waiter.personId)}` : sql`w.reach = ${waiter.reach}`

/** Notes it, once for one product; gives its secret, or that of the one which waits already. */
export async function insertWait(tx: Tx, wait: Wait, at: Date): Promise<string> {
  const { personId, reach } = whoIs(wait.waiter)
  await tx.run(sql`
    insert into market.waits (id, secret, product_id, reach, person_id, language, asked_at)
    select ${wait.id}, ${wait.secret}, ${wait.productId}, ${reach}, ${personId}, nullif(${wait.language}, 'fr'), ${at}
    where not exists (
      select from market.waits w where w.product_id = ${wait.productId} and w.told_at is null and ${ofWaiter(wait.waiter)}
    )
    on conflict do nothing`)
  // asked again, it is told in the language of the page of that day
  await tx.run(sql`
    update market.waits w
    set language = nullif(${wait.language}, 'fr')
    where w.product_id = ${wait.productId} and w.told_at is null and ${ofWaiter(wait.waiter)}`)
  const row = await tx.row<{ secret: string }>(sql`
    select w.secret
    from market.waits w
    where w.product_id = ${wait.productId} and w.told_at is null and ${ofWaiter(wait.waiter)}
    order by w.asked_at, w.id
    limit 1`)
  if (!row) throw new Error('a wait was not noted')
  return row.secret
}

type Asked = { productId: ProductId; toldAt: Date | null }

export const waitBySecret = (db: Db, secret: string): Promise<Asked | undefined> =>
  db.row<Asked>(sql`
    select product_id as "productId", told_at as "toldAt"
    from market.waits
    where secret = ${secret}`)

/** Everything that whoever has this secret waits for is forgotten. */
export async function deleteWaits(tx: Tx, secret: string): Promise<void> {
  await tx.run(sql`
    delete from market.waits w
    using market.waits own
    where own.secret = ${secret}
      and (w.reach = own.reach or w.person_id = any(people.published_ids_of(own.person_id)))`)
}

/** A product that is back, for somebody who waits for it. */
export type Back = {
  id: WaitId
  secret: string
  reach: string | null
  personId: PersonId | null
  language: Language
  product: string
  slug: string
  shop: string
}

/** Those whose product is on sale and on the shelf, held until the transaction ends; those that somebody else holds are left to them. */
export const lockBack = (tx: Tx, today: Day, limit: number): Promise<Back[]> =>
  tx.rows<Back>(sql`
    select w.id, w.secret, w.reach, people.published_canonical(w.person_id) as "personId",
      coalesce(w.language, 'fr') as language, p.name as product, p.slug, m.name as shop
    from market.waits w
    join market.products p on p.id = w.product_id
    join market.merchants m on m.id = p.merchant_id
    join market.stocks s on s.product_id = p.id
    where w.told_at is null and p.published_at is not null and m.closed_at is null
      and not (m.away_from is not null and m.away_from <= ${today} and m.away_until >= ${today})
      and ${leftOn(today)} > 0
    order by w.asked_at, w.id
    limit ${limit}
    for update of w skip locked`)

export async function markTold(tx: Tx, ids: readonly WaitId[], at: Date): Promise<void> {
  await tx.run(sql`update market.waits set told_at = ${at} where id = any(${ids}::uuid[])`)
}

/** How many wait for each of these products; those that nobody waits for are absent. */
export async function countWaits(db: Db, productIds: readonly ProductId[]): Promise<Map<string, number>> {
  const rows = await db.rows<{ productId: ProductId; count: number }>(sql`
    select product_id as "productId", count(*)::integer as count
    from market.waits
    where product_id = any(${productIds}::uuid[]) and told_at is null
    group by product_id`)
  return new Map(rows.map((one) => [one.productId, one.count]))
}

/** What somebody who is signed in waits for. */
export const ownWaits = (db: Db, ids: readonly PersonId[]) =>
  db.rows<{ product: string; at: Date }>(sql`
    select p.name as product, w.asked_at as at
    from market.waits w
    join market.products p on p.id = w.product_id
    where w.person_id = any(${ids}::uuid[])
    order by w.asked_at, w.id`)

/** Those of before go. @returns how many. */
export const deleteWaitsBefore = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from market.waits where asked_at < ${before}`)
