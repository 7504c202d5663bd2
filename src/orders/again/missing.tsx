import type { ComponentChildren } from 'preact'
import { aisleRules, pictureAddress, shopSentences, useSaid, waitAddress } from '#market'
import { AsWritten, Button, smallPicture } from '#platform/ui'
import { accountSentences } from '../words/door.ts'
import type { Again, Wanted } from './find-again.ts'

/** Where a likely product goes by one press, and where one comes back to. */
type Put = { action: string; back?: string }

type Props = Pick<Again, 'missing'> & {
  put: Put | null
  /** What takes a product that is missing out of the list, drawn under it. */
  drop?: (one: Wanted) => ComponentChildren
}

/** What cannot be had again, each with the likeliest other product. `put`: null where nothing may be put anywhere. */
export function MissingList({ missing, put, drop }: Props) {
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
            likely && <Likely offer={likely} put={put} />
          )}
          {drop?.(wanted)}
        </li>
      ))}
    </ul>
  )
}

type LikelyProps = { offer: NonNullable<Again['missing'][number]['likely']>; put: Put | null }

function Likely({ offer: { product, shop }, put }: LikelyProps) {
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
