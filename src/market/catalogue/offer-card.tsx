import { Price, Tag, smallPicture } from '#platform/ui'
import { writeEuros } from '#platform/i18n'
import { AddOne, waitAddress } from './add-to-basket.tsx'
import { aisleRules } from '../aisle.ts'
import { pictureAddress } from '../look.ts'
import type { Offer } from './catalogue.ts'
import { allergenLine, writeOrigin, writePack, writeUnitPrice } from '../sale-words.ts'

/** What stops an offer from being bought now; undefined when nothing does. */
export type Stop = 'sold out' | 'away'

/** A product on the shelf: everything that decides, before it goes into a basket. */
export function OfferCard({ offer, stop, from }: { offer: Offer; stop: Stop | undefined; from: string }) {
  const { product, shop } = offer
  const allergens = allergenLine(product)
  const origin = writeOrigin(product)
  const unit = writeUnitPrice(product)
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
          <a href={`/marche/produits/${product.slug}`}>{product.name}</a>
        </h3>
        <p class="muted">{shop.name}</p>
        {origin && <p>{product.fishing ? origin : `Origine : ${origin}`}</p>}
        {allergens && <p>{allergens.strong ? <b>{allergens.text}</b> : allergens.text}</p>}
      </div>
      <p class="cost">
        <Price>{writeEuros(product.priceCents)}</Price>
        <br />
        {writePack(product)}
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
  if (stop === 'sold out')
    return (
      <p class="add">
        <Tag kind="none" icon="clock">
          Épuisé
        </Tag>
        <br />
        <a href={waitAddress(offer.product.id)}>
          Prévenez-moi<span class="vh"> : {offer.product.name}</span>
        </a>
      </p>
    )
  if (stop === 'away')
    return (
      <p class="add">
        <Tag kind="wait">Commerce absent</Tag>
      </p>
    )
  return <AddOne product={offer.product} from={`${from}#p-${offer.product.slug}`} />
}
