import { CountFields, labelSentences, PaperFields, type Counted } from '#platform/labels'
import { Button, Check, Empty, ErrorSummary, Form, Heading, type Errors } from '#platform/ui'
import { page, speak, type Ask, type Typed } from '#platform/web'
import type { Merchant } from '../merchant.ts'
import type { OnSale } from '../product.ts'
import { labelsSentences } from '../keeping/door.ts'
import { LABELS, shopWords } from '../shop-frame.tsx'
import { saidOn } from '../words/door.ts'

type Asked = {
  merchant: Merchant
  products: OnSale[]
  /** How many of each, before anything was typed. */
  countOf: (product: OnSale) => number
  typed?: Typed
  errors?: Errors
}

/** How many labels of which products, on which paper. */
export function labelsPage(c: Ask, { merchant, products, countOf, typed, errors = {} }: Asked): Response {
  const {
    say,
    goods: { pack },
    write: { euros },
  } = saidOn(c, labelsSentences)
  const paper = speak(c, labelSentences)
  const refused = Object.values(errors).some(Boolean)
  const here = `${LABELS}?commerce=${merchant.slug}`
  const counted = products.map((one): Counted => ({
    id: one.id,
    words: one.name,
    hint: `${euros(one.priceCents)} ${pack(one)}`,
    count: countOf(one),
  }))
  return page(
    c,
    { ...shopWords(c, merchant, 'goods'), title: say.title, refused },
    <div class="stack">
      <Heading title={say.title} over={merchant.name} lead={say.lead} />
      <ErrorSummary errors={errors} />
      {products.length === 0 ? (
        <Empty icon="basket" title={say.nothing} text={say.nothingText} />
      ) : (
        <Form action={here} label={say.printing}>
          <p class="row">
            <a href={`${here}&chaque=1`}>{say.oneOfEach}</a>
            <a href={here}>{say.none}</a>
          </p>
          <CountFields of={counted} label={say.product} say={paper} {...(typed ? { typed } : {})} />
          <PaperFields say={paper} {...(typed ? { typed } : {})} errors={errors} />
          <Check
            name="allergens"
            value="oui"
            label={say.allergens}
            checked={typed ? typed['allergens'] === 'oui' : true}
          />
          <Button icon="print">{say.print}</Button>
        </Form>
      )}
    </div>,
    refused ? 422 : 200,
  )
}
