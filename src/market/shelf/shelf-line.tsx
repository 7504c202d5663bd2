import { AsWritten, Button, Form, LinkButton, Tag, smallPicture } from '#platform/ui'
import { aisleRules } from '../aisle.ts'
import { shelfSentences } from '../keeping/door.ts'
import { pictureAddress } from '../look.ts'
import { sayLacking } from '../law/door.ts'
import type { ShelfProduct } from './shelf.ts'
import { availableOf } from '../stock/door.ts'
import { useSaid } from '../words/door.ts'
import { stateKinds } from './state-words.ts'
import { Counter } from './counter.tsx'

/** A product of the list: what it is, what it lacks, how many are left. */
export function ShelfLine({ good, back }: { good: ShelfProduct; back: string }) {
  const { say, goods, write, language } = useSaid(shelfSentences)
  const { product, stock, lacking, state } = good
  const price =
    product.priceCents === null ? say.noPrice : `${write.euros(product.priceCents)} ${goods.pack(product)}`
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
        <a href={`/marche/boutique/produits/${product.id}`}>
          <AsWritten>{product.name}</AsWritten>
        </a>
        <p class="small">{price}</p>
        <p>
          {good.low && state === 'on sale' ? (
            <Tag kind="wait">{say.low}</Tag>
          ) : (
            <Tag kind={stateKinds[state]}>{say.states[state].one}</Tag>
          )}
        </p>
        {lacking.length > 0 && <p class="small">{say.lacks(sayLacking(lacking, language))}</p>}
      </div>
      <div class="act">
        {lacking.length > 0 ? (
          <LinkButton
            kind="quiet"
            href={`/marche/boutique/produits/${product.id}/suite`}
            label={say.of(say.complete, product.name)}
          >
            {say.complete}
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
  const { say } = useSaid(shelfSentences)
  const here = `/marche/boutique/produits/${id}`
  return (
    <div class="row">
      <LinkButton kind="quiet" href={`${here}/stock`} label={say.of(say.restock, name)}>
        {say.restock}
      </LinkButton>
      <Form action={`${here}/retirer`} label={say.of(say.takeOffSale, name)}>
        <Button kind="quiet">{say.takeOff}</Button>
      </Form>
    </div>
  )
}
