import { randomUUID } from 'node:crypto'
import { writePack, type Offer } from '#market'
import { typo, writeEuros } from '#platform/i18n'
import { Button, Choices, Empty, Form } from '#platform/ui'
import type { Ask } from '#platform/web'
import { writeGoods } from '../goods-words.ts'
import { lineAddress, sharePage } from '../share-frame.tsx'
import { BackToShare, lineFrame, typedOf, type LineScreen } from '../share/door.ts'
import { HowMuch } from './how-much.tsx'

/** What may be proposed instead: the shop's own products, at the same price or less. */
export function offerPage(c: Ask, words: LineScreen & { offers: Offer[] }): Response {
  const { shown, line, errors = {}, typed, offers } = words
  return sharePage(
    c,
    lineFrame(words, `Remplacer ${line.name}`),
    <>
      <h1>Proposer autre chose</h1>
      <p>{typo(`À la place de : ${writeGoods(line)}, payé ${writeEuros(line.ceilingCents)}.`)}</p>
      <p>Le client dit oui ou non. S’il ne répond pas, il est remboursé.</p>
      {offers.length === 0 ? (
        <Empty icon="basket" title="Rien à proposer à ce prix" />
      ) : (
        <Form action={lineAddress(line.shareId, line.id, 'remplacer')}>
          <input type="hidden" name="id" value={typedOf(typed, 'id', randomUUID())} />
          <Choices
            name="product"
            legend="Lequel ?"
            value={typedOf(typed, 'product')}
            error={errors['product']}
            options={offers.map(({ product }) => ({
              value: product.id,
              label: product.name,
              hint: `${writeEuros(product.priceCents)} ${writePack(product)}`,
            }))}
          />
          <HowMuch {...{ line, offers, typed, errors }} />
          <div class="near">
            <Button kind="go" wide>
              Proposer au client
            </Button>
          </div>
        </Form>
      )}
      <BackToShare shown={shown} />
    </>,
  )
}
