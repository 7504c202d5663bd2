import type { PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { CompanyId, OfferId } from './ids.ts'
import type { Offer } from './offer.ts'

/** What a company sells today, in the order in which it was written. */
export const offersOf = (db: Db, companyId: CompanyId): Promise<Offer[]> =>
  db.rows<Offer>(sql`
    select id, name, unit, price_cents as "priceCents"
    from company.offers
    where company_id = ${companyId} and withdrawn_at is null
    order by written_at, name`)

/** The same id twice is once. */
export async function insertOffer(
  tx: Tx,
  companyId: CompanyId,
  offer: Offer,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into company.offers (id, company_id, name, unit, price_cents, written_by, written_at)
    values (${offer.id}, ${companyId}, ${offer.name}, ${offer.unit}, ${offer.priceCents}, ${by}, ${at})
    on conflict (id) do nothing`)
}

export async function withdrawOffer(tx: Tx, companyId: CompanyId, id: OfferId, at: Date): Promise<void> {
  await tx.run(sql`
    update company.offers
    set withdrawn_at = ${at}
    where company_id = ${companyId} and id = ${id} and withdrawn_at is null`)
}
