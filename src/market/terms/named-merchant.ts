import type { Shop } from '../catalogue/door.ts'
import type { LegalBody } from '../law/door.ts'

type NamedMerchant = Omit<LegalBody, 'id' | 'name'> & { name: string | null }

/** Who sells in a shop; the name on its sign is not a legal one. */
export const namedMerchant = (shop: Shop, body: LegalBody | undefined): NamedMerchant => ({
  name: body && (body.name !== shop.name || body.siret) ? body.name : null,
  siret: body?.siret ?? null,
  address: body?.address ?? null,
  email: shop.email ?? body?.email ?? null,
})
