import { AsWritten } from '#platform/ui'
import { aisleRules, isFood } from '../aisle.ts'
import { judgeEan } from '../draft/door.ts'
import { questionSentences, shelfSentences } from '../keeping/door.ts'
import { isRawMeat, questionSlugs, type Question } from '../law/door.ts'
import type { Merchant } from '../merchant.ts'
import type { Product } from '../product.ts'
import { useSaid } from '../words/door.ts'

/** All that a shop said of a product, each answer with the way to change it. */
export function Answers({ product, merchant }: { product: Product; merchant: Merchant }) {
  const { say, goods, write } = useSaid(shelfSentences)
  const { questions } = useSaid(questionSentences).say
  const here = `/marche/boutique/produits/${product.id}`
  const rule = aisleRules[product.aisle]
  const unit = goods.unitPrice(product)
  const priceIn = (price: string) => (unit ? say.unit(price, unit) : price)
  const rows: { question: Question; value: string | null }[] = [
    {
      question: 'price',
      value:
        product.priceCents === null
          ? null
          : priceIn(`${write.euros(product.priceCents)} ${goods.pack(product)}`),
    },
    { question: 'aisle', value: goods.say.aisles[product.aisle] },
    ...(merchant.vat === 'liable'
      ? [
          {
            question: 'vat' as const,
            value: product.vat_bp === null ? null : write.percent(product.vat_bp / 10_000),
          },
        ]
      : []),
    ...(rule.origin === 'asked' || isRawMeat(product) || product.origin
      ? [{ question: 'origin' as const, value: product.origin }]
      : []),
    ...(product.aisle === 'fish'
      ? [{ question: 'fishing' as const, value: product.fishing && goods.say.fishing[product.fishing] }]
      : []),
    ...(isFood(product.aisle)
      ? [
          {
            question: 'allergens' as const,
            value: product.allergens ? (goods.allergenLine(product)?.text ?? null) : null,
          },
          { question: 'cold' as const, value: product.cold && goods.say.cold[product.cold] },
        ]
      : []),
  ]
  return (
    <section class="panel stack">
      <h2 class="t1">{say.answers}</h2>
      <dl class="facts">
        <div>
          <dt>{say.nameAndWords}</dt>
          <dd>
            <AsWritten>{product.name}</AsWritten>{' '}
            <a href={`${here}/nom`}>
              {say.change}
              <span class="vh">{say.ofName}</span>
            </a>
          </dd>
        </div>
        {rows.map(({ question, value }) => (
          <div>
            <dt>{questions[question].short}</dt>
            <dd>
              {value ?? say.notSaid}{' '}
              <a href={`${here}/${questionSlugs[question]}`}>
                {value ? say.change : say.answer}
                <span class="vh">{say.which(questions[question].short)}</span>
              </a>
            </dd>
          </div>
        ))}
        {product.ean && (
          <div>
            <dt>{say.barcode}</dt>
            <dd>
              {product.ean}
              {judgeEan(product.ean) === 'wrong' && say.wrongBarcode}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
