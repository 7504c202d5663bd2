import type { Tx } from '#platform/db'
import { aisleRules, type Aisle } from '../aisle.ts'
import { freeSlug } from '../find-free-slug.ts'
import { productSlugsLike } from '../product-store.ts'
import type { Draft } from '../product.ts'
import { commonLike } from './common-product.ts'

/** A draft of which nothing but the name was said, with an address of its own; the drawing is that of the common product it resembles. */
export async function openDraft(
  tx: Tx,
  { id, merchantId, name, aisle }: Pick<Draft, 'id' | 'merchantId' | 'name'> & { aisle: Aisle },
): Promise<Draft> {
  return {
    standing: 'draft',
    id,
    merchantId,
    slug: await freeSlug(name, (base) => productSlugsLike(tx, base)),
    code: null,
    name,
    aisle,
    words: '',
    ean: null,
    priceCents: null,
    sold: 'piece',
    packWords: '',
    content: null,
    vat_bp: null,
    origin: null,
    fishing: null,
    cold: null,
    allergens: null,
    traced: 'no',
    leadDays: 0,
    carried_g: null,
    pictureId: null,
    drawing: commonLike(name, aisle)?.drawing ?? aisleRules[aisle].drawing,
  }
}
