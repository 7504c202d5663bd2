import { insertOrganisation, type OrganisationId } from '#people'
import type { Db, Tx } from '#platform/db'
import { announce } from '#platform/facts'
import { newId } from '#platform/id'
import { freeSlug } from '../find-free-slug.ts'
import type { Market } from '../market-store.ts'
import { keepList, organisationLike } from './list-store.ts'
import type { MerchantLine } from './merchant-line.ts'
import type { MerchantRow } from './merchant-columns.ts'
import { merchantSlugsLike, merchantsOf, saveMerchant } from '../merchant-store.ts'
import { streetOf, type Merchant } from '../merchant.ts'
import type { MerchantId } from '../ids.ts'

/** The body behind a shop that somebody describes: known already, by its SIRET or its name, or not yet, under the name that it will have. */
export type Body = { id: OrganisationId; foundBy: 'SIRET' | 'name' } | { name: string }

/** Who a shop is: a body, and the shop that it has already. Undefined when one of another SIREN has its name: nobody can tell which. */
export async function whoIs(
  db: Db,
  line: Pick<MerchantLine, 'siret' | 'name' | 'address'>,
): Promise<{ body: Body; shop: Merchant | undefined } | undefined> {
  const body = await bodyOf(db, line)
  if (!body) return undefined
  const [shop] = 'id' in body ? await merchantsOf(db, [body.id]) : []
  return { body, shop }
}

async function bodyOf(
  db: Db,
  { siret, name, address }: Pick<MerchantLine, 'siret' | 'name' | 'address'>,
): Promise<Body | undefined> {
  const found = await organisationLike(db, { siret, name })
  const isOther = found?.siret && siret && found.siret !== siret
  if (isOther && found.siret?.slice(0, 9) !== siret?.slice(0, 9)) return undefined
  if (found && !isOther)
    return { id: found.id, foundBy: found.siret !== null && found.siret === siret ? 'SIRET' : 'name' }
  // a name is that of one body: another establishment of the same SIREN says where it is
  const said = isOther ? `${name}, ${address}` : name
  if (isOther && (await organisationLike(db, { siret: null, name: said }))) return undefined
  return { name: said }
}

type Opening = { id?: MerchantId; body: Body; line: MerchantLine; row: MerchantRow }

/**
 * Opens a shop on a market, its body first when nobody knew it; says so to whoever keeps its money. `row`: its words as they were written,
 * kept to be compared with the next list. Whoever opens has asked who it is, in this transaction.
 */
export async function openShop(
  tx: Tx,
  market: Pick<Market, 'id' | 'organisationId'>,
  { id = newId<MerchantId>(), body, line, row }: Opening,
  now: Date,
): Promise<Merchant> {
  const { remarks: _remarks, siret, ...words } = line
  const organisationId = 'id' in body ? body.id : newId<OrganisationId>()
  if ('name' in body) {
    const { town, phone } = line
    const shop = {
      id: organisationId,
      name: body.name,
      kind: 'shop',
      siret,
      town,
      phone,
      email: null,
    } as const
    await insertOrganisation(tx, shop, now)
  }
  const merchant: Merchant = {
    id,
    marketId: market.id,
    organisationId,
    slug: await freeSlug(line.name, (base) => merchantSlugsLike(tx, base)),
    story: '',
    street: streetOf(line.address),
    email: null,
    away: null,
    mediator: null,
    pictureId: null,
    drawing: null,
    ...words,
  }
  await saveMerchant(tx, merchant, now)
  await announce(tx, 'merchant opened', { organisationId, operatorId: market.organisationId }, now)
  await keepList(tx, id, row)
  return merchant
}
