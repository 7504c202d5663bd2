import type { ComponentChildren } from 'preact'
import { SeenProduct, shopSentences, useSaid, type Offer } from '#market'
import { AsWritten, Button } from '#platform/ui'
import { accountSentences } from '../words/door.ts'

/** Where a product goes by one press, and where one comes back to. */
export type Put = { action: string; back?: string }

type Props = { offer: Offer; put: Put | null; over?: ComponentChildren; note?: string | undefined }

/** A product on sale, and what puts one of it, or half a kilo, somewhere. `put`: null where it goes nowhere; `note`: why. */
export function OfferLine({ offer: { product, shop }, put, over, note }: Props) {
  const { say, goods, write } = useSaid(accountSentences)
  const { which } = useSaid(shopSentences).say
  const seen = (
    <>
      <SeenProduct product={product} over={over}>
        <p class="muted">
          <AsWritten>{shop.name}</AsWritten>
          {write.comma}
          {goods.pack(product)}
        </p>
        {note && <p>{note}</p>}
      </SeenProduct>
      <b class="cost">{write.euros(product.priceCents)}</b>
    </>
  )
  if (!put) return <div class="line">{seen}</div>
  return (
    <form class="line" method="post" action={put.action}>
      {seen}
      <div class="qty">
        <input type="hidden" name="product" value={product.id} />
        <input type="hidden" name="quantity" value={product.sold === 'piece' ? '1' : '500'} />
        {put.back && <input type="hidden" name="back" value={put.back} />}
        <Button kind="quiet" icon="plus">
          {say.add}
          <span class="vh">{which(product.name)}</span>
        </Button>
      </div>
    </form>
  )
}
