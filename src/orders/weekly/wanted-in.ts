import type { Wanted } from '../again/door.ts'
import type { ShownBasket } from '../basket/door.ts'

/** What a basket holds, as what is wanted once more. */
export const wantedIn = ({ shops }: Pick<ShownBasket, 'shops'>): Wanted[] =>
  shops.flatMap(({ lines }) =>
    lines.map(({ productId, quantity, offer: { product } }) => ({
      productId,
      name: product.name,
      aisle: product.aisle,
      sold: product.sold,
      priceCents: product.priceCents,
      quantity,
    })),
  )
