import { aisleRules, pictureAddress, shopSentences, useSaid, waitAddress } from '#market'
import { AsWritten, Button, smallPicture } from '#platform/ui'
import { accountSentences } from '../words/door.ts'
import type { Again } from './find-again.ts'

/** What cannot be had again, each with the likeliest other product. @param back where one comes back to once it is in the basket; null where
 * nothing may be put there. */
export function MissingList({ missing, back }: Pick<Again, 'missing'> & { back: string | null }) {
  const { say } = useSaid(accountSentences)
  const { tellMe, which } = useSaid(shopSentences).say
  return (
    <ul class="lines">
      {missing.map(({ wanted, why, slug, likely }) => (
        <li class="stack tight">
          <p>
            <b>
              <AsWritten>{wanted.name}</AsWritten>
            </b>
            {say.missed[why]}{' '}
            {(why === 'gone' || why === 'sold out') && (
              <a href={waitAddress(wanted.productId)}>
                {tellMe}
                <span class="vh">{which(wanted.name)}</span>
              </a>
            )}
          </p>
          {why === 'sold otherwise' && slug ? (
            <p>
              <a href={`/marche/produits/${slug}`}>{say.howItSells}</a>
            </p>
          ) : (
            likely && <Likely offer={likely} back={back} />
          )}
        </li>
      ))}
    </ul>
  )
}

type LikelyProps = { offer: NonNullable<Again['missing'][number]['likely']>; back: string | null }

function Likely({ offer: { product, shop }, back }: LikelyProps) {
  const { say, goods, write } = useSaid(accountSentences)
  const { which } = useSaid(shopSentences).say
  const seen = (
    <>
      <img
        src={smallPicture(pictureAddress(product, aisleRules[product.aisle].drawing))}
        alt=""
        width={160}
        height={120}
      />
      <div class="txt">
        {say.rather}
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
    </>
  )
  if (back === null) return <div class="line">{seen}</div>
  return (
    <form class="line" method="post" action="/panier">
      {seen}
      <div class="qty">
        <input type="hidden" name="product" value={product.id} />
        <input type="hidden" name="quantity" value={product.sold === 'piece' ? '1' : '500'} />
        <input type="hidden" name="back" value={back} />
        <Button kind="quiet" icon="plus">
          {say.add}
          <span class="vh">{which(product.name)}</span>
        </Button>
      </div>
    </form>
  )
}
