import { merchantsOf } from '#market'
import { billingsOf } from '#payments'
import { listOrganisations } from '#people'
import type { Db } from '#platform/db'
import type { Share } from '../share.ts'
import type { NamedMerchant } from './kept-letter.ts'

/** Who sells in these shares, by the id of the shop, as the conditions of sale name it: what invoices say of it counts first. */
export async function findNamed(
  db: Db,
  shares: readonly Pick<Share, 'organisationId'>[],
): Promise<Map<string, NamedMerchant>> {
  const ids = [...new Set(shares.map((one) => one.organisationId))]
  const billings = await billingsOf(db, ids)
  const shops = await merchantsOf(db, ids)
  const organisations = await listOrganisations(db, { among: ids, limit: ids.length })
  return new Map(
    shops.map(({ id, organisationId, name, address, postcode, town, phone, mediator }) => {
      const billing = billings.get(organisationId)
      const organisation = organisations.find((one) => one.id === organisationId)
      return [
        id,
        {
          name: billing?.name ?? name,
          siret: billing?.siret ?? organisation?.siret ?? null,
          address: `${address}, ${postcode} ${town}`,
          phone,
          email: organisation?.email ?? null,
          mediator,
        },
      ]
    }),
  )
}
