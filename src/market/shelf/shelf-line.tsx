import { typo, writeEuros } from '#platform/i18n'
import { Button, Form, LinkButton, Tag, smallPicture } from '#platform/ui'
import { aisleRules } from '../aisle.ts'
import { pictureAddress } from '../look.ts'
import { sayLacking } from '../law/door.ts'
import { writePack } from '../sale-words.ts'
import type { ShelfProduct } from './shelf.ts'
import { availableOf } from '../stock/door.ts'
import { stateWords } from './state-words.ts'
import { Counter } from './counter.tsx'

/** A product of the list: what it is, what it lacks, how many are left. */
export function ShelfLine({ good, back }: { good: ShelfProduct; back: string }) {
  const { product, stock, lacking, state } = good
  const price =
    product.priceCents === null ? 'prix à dire' : `${writeEuros(product.priceCents)} ${writePack(product)}`
  return (
    <li id={`p-${product.id}`}>
      <img
        src={smallPicture(pictureAddress(product, aisleRules[product.aisle].drawing))}
        alt=""
        width={64}
        height={48}
        loading="lazy"
      />
      <div>
        <a href={`/marche/boutique/produits/${product.id}`}>{product.name}</a>
        <p class="small">{price}</p>
        <p>
          {good.low && state === 'on sale' ? (
            <Tag kind="wait">Bientôt fini</Tag>
          ) : (
            <Tag kind={stateWords[state].kind}>{stateWords[state].one}</Tag>
          )}
        </p>
        {lacking.length > 0 && <p class="small">{typo(`Il manque ${sayLacking(lacking)}.`)}</p>}
      </div>
      <div class="act">
        {lacking.length > 0 ? (
          <LinkButton
            kind="quiet"
            href={`/marche/boutique/produits/${product.id}/suite`}
            label={`Compléter ${product.name}`}
          >
            Compléter
          </LinkButton>
        ) : (
          <>
            <Counter product={product} left={stock ? availableOf(stock) : null} back={back} />
            {good.low && <LowActs product={product} />}
          </>
        )}
      </div>
    </li>
  )
}

/** What a shop does of something that runs low: there is more, or it is no longer sold. */
function LowActs({ product: { id, name } }: Pick<ShelfProduct, 'product'>) {
  const here = `/marche/boutique/produits/${id}`
  return (
    <div class="row">
      <LinkButton kind="quiet" href={`${here}/stock`} label={`Remettre du stock : ${name}`}>
        Remettre du stock
      </LinkButton>
      <Form action={`${here}/retirer`} label={`Retirer de la vente : ${name}`}>
        <Button kind="quiet">Retirer</Button>
      </Form>
    </div>
  )
}
