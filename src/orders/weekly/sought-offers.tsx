import { aisleRules, pictureAddress, shopSentences, useSaid, type Offer } from '#market'
import { AsWritten, Button, smallPicture } from '#platform/ui'
import { lineAnchor } from '../basket/door.ts'
import { accountSentences } from '../words/door.ts'
import { editAddress, type Weekly } from './weekly.ts'

/** The products of its market that answer some words, but for those that it holds. */
export type Sought = { words: string; offers: readonly Offer[] }

/** What is found, each with what puts it in a weekly basket. */
export function SoughtOffers({ weekly, words, offers }: Sought & { weekly: Weekly }) {
  const { say, goods, write } = useSaid(accountSentences)
  const { which } = useSaid(shopSentences).say
  if (offers.length === 0)
    return (
      <p>
        {say.nothingFor(words)}. {say.otherWord}
      </p>
    )
  return (
    <ul class="lines">
      {offers.map(({ product, shop }) => (
        <li id={lineAnchor(product.id)}>
          <form class="line" method="post" action={`${editAddress(weekly)}/ajouter`}>
            <img
              src={smallPicture(pictureAddress(product, aisleRules[product.aisle].drawing))}
              alt=""
              width={160}
              height={120}
              loading="lazy"
            />
            <div class="txt">
              <a href={`/marche/produits/${product.slug}`}>
                <AsWritten>{product.name}</AsWritten>
              </a>
              <p class="muted">
                <AsWritten>{shop.name}</AsWritten>
                {write.comma}
                {goods.pack(product)}
              </p>
            </div>
            <b class="cost">{write.euros(product.priceCents)}</b>
            <div class="qty">
              <input type="hidden" name="product" value={product.id} />
              <input type="hidden" name="quantity" value={product.sold === 'piece' ? '1' : '500'} />
              <Button kind="quiet" icon="plus">
                {say.add}
                <span class="vh">{which(product.name)}</span>
              </Button>
            </div>
          </form>
        </li>
      ))}
    </ul>
  )
}
