import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { fold } from '#platform/i18n'
import { done, refuse, type Result } from '#platform/refusal'
import { lockCompany } from '../company-store.ts'
import type { CompanyId } from '../ids.ts'
import type { Offer } from '../offer.ts'
import { insertOffer, offersOf } from '../offer-store.ts'

/** One more service of the list; the same id twice is once. Refusal: 'there already', under the same name at the same price. */
export const addOffer = (
  db: Db,
  companyId: CompanyId,
  offer: Offer,
  by: PersonId,
  at: Date,
): Promise<Result<void, 'there already'>> =>
  db.transaction(async (tx) => {
    await lockCompany(tx, companyId)
    const same = (await offersOf(tx, companyId)).find((one) => isSame(one, offer))
    if (same && same.id !== offer.id) return refuse('there already')
    await insertOffer(tx, companyId, offer, by, at)
    return done(undefined)
  })

const isSame = (one: Offer, other: Offer): boolean =>
  fold(one.name) === fold(other.name) && one.unit === other.unit && one.priceCents === other.priceCents
