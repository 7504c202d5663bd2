import {
  aisleRules,
  inState,
  pictureAddress,
  writeLeft,
  writeOrigin,
  writePack,
  writeUnitPrice,
} from '#market'
import { typo, writeEuros, writeList } from '#platform/i18n'
import { Tag, smallPicture } from '#platform/ui'
import { ceilingWords } from '../goods-words.ts'
import { lineAnchor } from './basket.ts'
import { lineSentences } from './sentences.ts'
import type { ShownLine, ShownShop } from './shown-basket.ts'
import { Less, More } from './quantity.tsx'

/** What is bought in one shop. */
export function BasketShop({ shop, lines, cents }: ShownShop) {
  return (
    <section class="panel shop" aria-labelledby={`c-${shop.slug}`}>
      <div class="row between">
        <h2 class="t2" id={`c-${shop.slug}`}>
          {shop.name}
        </h2>
        <p class="muted">{writeEuros(cents)}</p>
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
  const { offer, quantity, cents } = line
  const { product } = offer
  const contains = inState(product.allergens, 'contains')
  const said = [writeOrigin(product), writePack(product), writeUnitPrice(product)].filter(Boolean).join(', ')
  return (
    <li class="line" id={lineAnchor(line.productId)}>
      <img
        src={smallPicture(pictureAddress(product, aisleRules[product.aisle].drawing))}
        alt=""
        width={160}
        height={120}
        loading="lazy"
      />
      <div class="txt">
        <a href={`/marche/produits/${product.slug}`}>{product.name}</a>
        <p class="muted">
          {said}
          {contains.length > 0 && (
            <>
              . <b>Contient : {writeList(contains)}</b>
            </>
          )}
        </p>
        <LineNotes line={line} />
      </div>
      <div class="qty">
        <Less line={line} />
        <b>{product.sold === 'piece' ? quantity : writeLeft(quantity, product)}</b>
        <More line={line} />
      </div>
      <b class="cost">{writeEuros(cents)}</b>
    </li>
  )
}

function LineNotes({ line: { offer, stop, before, cents, left } }: { line: ShownLine }) {
  const { product } = offer
  return (
    <>
      {stop && (
        <p>
          <Tag kind="late">
            {stop === 'not enough'
              ? typo(`Il n’en reste que ${writeLeft(left, product)}`)
              : `Ce produit ${lineSentences[stop]}`}
          </Tag>
        </p>
      )}
      {before !== null && (
        <p>
          <Tag kind="wait">
            {typo(`Le prix a changé : ${writeEuros(product.priceCents)}, avant ${writeEuros(before)}`)}
          </Tag>
        </p>
      )}
      {product.sold === 'weight' && (
        <p class="muted">{typo(`Pesé à la préparation : ${ceilingWords(cents)}.`)}</p>
      )}
      {product.leadDays > 0 && <p class="muted">{`Sur commande : ${product.leadDays} j à l’avance.`}</p>}
    </>
  )
}
