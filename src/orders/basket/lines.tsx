import { SeenProduct, useSaid } from '#market'
import { AsWritten, Tag } from '#platform/ui'
import { basketSentences } from '../words/door.ts'
import { lineAnchor } from './basket.ts'
import type { ShownLine, ShownShop } from './shown-basket.ts'
import { Less, More } from './quantity.tsx'

/** What is bought in one shop. */
export function BasketShop({ shop, lines, cents }: ShownShop) {
  const { write } = useSaid(basketSentences)
  return (
    <section class="panel shop" aria-labelledby={`c-${shop.slug}`}>
      <div class="row between">
        <h2 class="t2" id={`c-${shop.slug}`}>
          <AsWritten>{shop.name}</AsWritten>
        </h2>
        <p class="muted">{write.euros(cents)}</p>
      </div>
      <ul class="lines">
        {lines.map((line) => (
          <LineOf line={line} />
        ))}
      </ul>
    </section>
  )
}

function LineOf({ line }: { line: ShownLine }) {
  const { goods, write } = useSaid(basketSentences)
  const { offer, quantity, cents } = line
  const { product } = offer
  const contains = goods.inState(product.allergens, 'contains')
  const said = [goods.origin(product), goods.pack(product), goods.unitPrice(product)].filter(Boolean)
  return (
    <li class="line" id={lineAnchor(line.productId)}>
      <SeenProduct product={product}>
        <p class="muted">
          {said.join(write.comma)}
          {contains.length > 0 && (
            <>
              . <b>{goods.say.contains(write.list(contains))}</b>
            </>
          )}
        </p>
        <LineNotes line={line} />
      </SeenProduct>
      <div class="qty">
        <Less line={line} />
        <b>{product.sold === 'piece' ? quantity : goods.left(quantity, product)}</b>
        <More line={line} />
      </div>
      <b class="cost">{write.euros(cents)}</b>
    </li>
  )
}

function LineNotes({ line: { offer, stop, before, cents, left } }: { line: ShownLine }) {
  const { say, goods, write } = useSaid(basketSentences)
  const { product } = offer
  return (
    <>
      {stop && (
        <p>
          <Tag kind="late">
            {stop === 'not enough' ? say.onlyLeft(goods.left(left, product)) : say.line[stop]}
          </Tag>
        </p>
      )}
      {before !== null && (
        <p>
          <Tag kind="wait">{say.priceChanged(write.euros(product.priceCents), write.euros(before))}</Tag>
        </p>
      )}
      {product.sold === 'weight' && <p class="muted">{say.weighed(write.euros(cents))}</p>}
      {product.leadDays > 0 && <p class="muted">{say.leadDays(product.leadDays)}</p>}
    </>
  )
}
