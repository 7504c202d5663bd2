import { writePrice } from '#platform/i18n'
import { Choices, Field, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import { shelfSentences } from '../keeping/door.ts'
import type { Goods } from '../product.ts'
import { writeContent } from '../sale-words.ts'
import { useSaid } from '../words/door.ts'

/** What was typed, as typed, else what is known. */
export const typedOr = (typed: Typed | undefined, name: string, otherwise: string): string => {
  const said = typed?.[name]
  return typeof said === 'string' ? said : otherwise
}

const euros = (cents: number | null) => (cents === null ? '' : writePrice(cents))

/** The price, and what one gets for it: shared with the form that adds a product. */
export function PriceFields({ product, typed, errors }: { product?: Goods; typed?: Typed; errors?: Errors }) {
  const { form } = useSaid(shelfSentences).say
  const content = product?.packWords || (product?.content ? writeContent(product.content) : '')
  return (
    <>
      <Field
        name="price"
        label={form.price}
        error={errors?.['price']}
        value={typedOr(typed, 'price', euros(product?.priceCents ?? null))}
        inputmode="decimal"
        size={8}
      />
      <Choices
        name="sold"
        legend={form.soldBy}
        error={errors?.['sold']}
        value={typedOr(typed, 'sold', product?.sold ?? 'piece')}
        options={[
          { value: 'piece', label: form.sold.piece },
          { value: 'weight', label: form.sold.weight },
          { value: 'volume', label: form.sold.volume },
        ]}
      />
      <Field
        name="content"
        label={form.content}
        hint={form.contentHint}
        required={false}
        error={errors?.['content']}
        value={typedOr(typed, 'content', content)}
        maxlength={40}
      />
    </>
  )
}
