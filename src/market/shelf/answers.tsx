import { coldWords } from '#delivery'
import { writeEuros, writePercent } from '#platform/i18n'
import { aisleRules, isFood } from '../aisle.ts'
import { judgeEan } from '../draft/door.ts'
import { isRawMeat, questionWords, type Question } from '../law/door.ts'
import type { Merchant } from '../merchant.ts'
import type { Product } from '../product.ts'
import { allergenLine, fishingWords, writePack, writeUnitPrice } from '../sale-words.ts'

/** All that a shop said of a product, each answer with the way to change it. */
export function Answers({ product, merchant }: { product: Product; merchant: Merchant }) {
  const here = `/marche/boutique/produits/${product.id}`
  const rule = aisleRules[product.aisle]
  const unit = writeUnitPrice(product)
  const rows: { question: Question; value: string | null }[] = [
    {
      question: 'price',
      value:
        product.priceCents === null
          ? null
          : `${writeEuros(product.priceCents)} ${writePack(product)}${unit ? `, soit ${unit}` : ''}`,
    },
    { question: 'aisle', value: rule.label },
    ...(merchant.vat === 'liable'
      ? [
          {
            question: 'vat' as const,
            value: product.vat_bp === null ? null : writePercent(product.vat_bp / 10_000),
          },
        ]
      : []),
    ...(rule.origin === 'asked' || isRawMeat(product) || product.origin
      ? [{ question: 'origin' as const, value: product.origin }]
      : []),
    ...(product.aisle === 'fish'
      ? [{ question: 'fishing' as const, value: product.fishing && fishingWords[product.fishing] }]
      : []),
    ...(isFood(product.aisle)
      ? [
          {
            question: 'allergens' as const,
            value: product.allergens ? (allergenLine(product)?.text ?? null) : null,
          },
          { question: 'cold' as const, value: product.cold && coldWords[product.cold] },
        ]
      : []),
  ]
  return (
    <section class="panel stack">
      <h2 class="t1">Les réponses</h2>
      <dl class="facts">
        <div>
          <dt>Nom et description</dt>
          <dd>
            {product.name}{' '}
            <a href={`${here}/nom`}>
              Changer<span class="vh"> le nom et la description</span>
            </a>
          </dd>
        </div>
        {rows.map(({ question, value }) => (
          <div>
            <dt>{questionWords[question].short}</dt>
            <dd>
              {value ?? 'Pas encore dit'}{' '}
              <a href={`${here}/${questionWords[question].slug}`}>
                {value ? 'Changer' : 'Répondre'}
                <span class="vh"> : {questionWords[question].short}</span>
              </a>
            </dd>
          </div>
        ))}
        {product.ean && (
          <div>
            <dt>Code-barres</dt>
            <dd>
              {product.ean}
              {judgeEan(product.ean) === 'wrong' &&
                ' : ce code est faux, vérifiez-le. Il n’empêche pas de vendre.'}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
