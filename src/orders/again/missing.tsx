import { aisleRules, pictureAddress, waitAddress, writePack } from '#market'
import { typo, writeEuros } from '#platform/i18n'
import { Button, smallPicture } from '#platform/ui'
import type { Again, MissReason } from './find-again.ts'

const sentences = {
  gone: 'n’est plus vendu',
  'sold out': 'est épuisé',
  away: 'vient d’un commerce absent en ce moment',
  'sold otherwise': 'ne se vend plus de la même façon',
} satisfies Record<MissReason, string>

/** What cannot be had again, each with the likeliest other product. @param back where one comes back to once it is in the basket; null where
 * nothing may be put there. */
export function MissingList({ missing, back }: Pick<Again, 'missing'> & { back: string | null }) {
  return (
    <ul class="lines">
      {missing.map(({ wanted, why, slug, likely }) => (
        <li class="stack tight">
          <p>
            <b>{wanted.name}</b> {sentences[why]}.{' '}
            {(why === 'gone' || why === 'sold out') && (
              <a href={waitAddress(wanted.productId)}>
                Prévenez-moi<span class="vh"> : {wanted.name}</span>
              </a>
            )}
          </p>
          {why === 'sold otherwise' && slug ? (
            <p>
              <a href={`/marche/produits/${slug}`}>Voir comment il se vend</a>
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
  const seen = (
    <>
      <img
        src={smallPicture(pictureAddress(product, aisleRules[product.aisle].drawing))}
        alt=""
        width={160}
        height={120}
      />
      <div class="txt">
        {typo('Plutôt : ')}
        <a href={`/marche/produits/${product.slug}`}>{product.name}</a>
        <p class="muted">{typo(`${shop.name}, ${writePack(product)}`)}</p>
      </div>
      <b class="cost">{writeEuros(product.priceCents)}</b>
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
          Ajouter<span class="vh"> : {product.name}</span>
        </Button>
      </div>
    </form>
  )
}
