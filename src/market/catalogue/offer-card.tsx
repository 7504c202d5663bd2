import { AsWritten, Price, smallPicture, Tag } from '#platform/ui'
import { AddOne, waitAddress } from './add-to-basket.tsx'
import { aisleRules } from '../aisle.ts'
import { pictureAddress } from '../look.ts'
import type { Offer } from './catalogue.ts'
import { shopSentences, useSaid } from '../words/door.ts'

/** What stops an offer from being bought now; undefined when nothing does. */
export type Stop = 'sold out' | 'away'

/** A product on the shelf: everything that decides, before it goes into a basket. */
export function OfferCard({ offer, stop, from }: { offer: Offer; stop: Stop | undefined; from: string }) {
  const { product, shop } = offer
  const { say, goods, write } = useSaid(shopSentences)
  const allergens = goods.allergenLine(product)
  const origin = goods.origin(product)
  const unit = goods.unitPrice(product)
  return (
    <article class="good" id={`p-${product.slug}`}>
      <img
        src={smallPicture(pictureAddress(product, aisleRules[product.aisle].drawing))}
        alt=""
        width={160}
        height={120}
        loading="lazy"
      />
      <div class="txt">
        <h3>
          <a href={`/marche/produits/${product.slug}`}>
            <AsWritten>{product.name}</AsWritten>
          </a>
        </h3>
        <p class="muted">
          <AsWritten>{shop.name}</AsWritten>
        </p>
        {origin && <p>{product.fishing ? origin : say.origin(origin)}</p>}
        {allergens && <p>{allergens.strong ? <b>{allergens.text}</b> : allergens.text}</p>}
      </div>
      <p class="cost">
        <Price>{write.euros(product.priceCents)}</Price>
        <br />
        {goods.pack(product)}
        {unit && (
          <>
            <br />
            {unit}
          </>
        )}
      </p>
      <Foot offer={offer} stop={stop} from={from} />
    </article>
  )
}

function Foot({ offer, stop, from }: { offer: Offer; stop: Stop | undefined; from: string }) {
  const { say } = useSaid(shopSentences)
  if (stop === 'sold out')
    return (
      <p class="add">
        <Tag kind="none" icon="clock">
          {say.soldOut}
        </Tag>
        <br />
        <a href={waitAddress(offer.product.id)}>
          {say.tellMe}
          <span class="vh">{say.which(offer.product.name)}</span>
        </a>
      </p>
    )
  if (stop === 'away')
    return (
      <p class="add">
        <Tag kind="wait">{say.shopAway}</Tag>
      </p>
    )
  return <AddOne product={offer.product} from={`${from}#p-${offer.product.slug}`} />
}
