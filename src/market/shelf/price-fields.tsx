import { Choices, Field, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { Goods } from '../product.ts'
import { writeContent } from '../sale-words.ts'

/** What was typed, as typed, else what is known. */
export const typedOr = (typed: Typed | undefined, name: string, otherwise: string): string => {
  const said = typed?.[name]
  return typeof said === 'string' ? said : otherwise
}

const euros = (cents: number | null) => (cents === null ? '' : (cents / 100).toFixed(2).replace('.', ','))

/** The price, and what one gets for it: shared with the form that adds a product. */
export function PriceFields({ product, typed, errors }: { product?: Goods; typed?: Typed; errors?: Errors }) {
  const content = product?.packWords || (product?.content ? writeContent(product.content) : '')
  return (
    <>
      <Field
        name="price"
        label="Le prix, en euros, taxes comprises"
        error={errors?.['price']}
        value={typedOr(typed, 'price', euros(product?.priceCents ?? null))}
        inputmode="decimal"
        size={8}
      />
      <Choices
        name="sold"
        legend="C’est le prix"
        error={errors?.['sold']}
        value={typedOr(typed, 'sold', product?.sold ?? 'piece')}
        options={[
          { value: 'piece', label: 'd’une pièce, d’un paquet' },
          { value: 'weight', label: 'd’un kilo' },
          { value: 'volume', label: 'd’un litre' },
        ]}
      />
      <Field
        name="content"
        label="Ce que contient une pièce"
        hint="Exemples : 800 g, 75 cl, 12 pièces, 8 parts, la botte. Le prix au kilo sera calculé."
        required={false}
        error={errors?.['content']}
        value={typedOr(typed, 'content', content)}
        maxlength={40}
      />
    </>
  )
}
