import { merchantsOf } from '#market'
import { billingsOf } from '#payments'
import type { Db } from '#platform/db'
import type { Share } from '../share.ts'
import type { NamedMerchant } from './kept-letter.ts'

/** Who sells in these shares, by the id of the shop: what invoices say of it counts first. */
export async function findNamed(db: Db, shares: readonly Share[]): Promise<Map<string, NamedMerchant>> {
  const ids = [...new Set(shares.map((one) => one.organisationId))]
  const billings = await billingsOf(db, ids)
  const shops = await merchantsOf(db, ids)
  return new Map(
    shops.map(({ id, organisationId, name, address, postcode, town, phone, mediator }) => {
      const billing = billings.get(organisationId)
      const where = `${address}, ${postcode} ${town}`
      return [
        id,
        { name: billing?.name ?? name, siret: billing?.siret ?? null, address: where, phone, mediator },
      ]
    }),
  )
}
