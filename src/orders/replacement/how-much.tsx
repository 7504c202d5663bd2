import type { Offer } from '#market'
import { Field, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { Line } from '../line.ts'
import type { ShareWords } from '../share/door.ts'
import { orderedAmount } from '../replacement.ts'

type HowMuchOf = { line: Line; offers: Offer[]; typed: Typed | undefined; errors: Errors; words: ShareWords }

/** How much is proposed: pieces of what is sold by the piece, grams of the rest; as much as was ordered, unless somebody says otherwise. */
export function HowMuch({ line, offers, typed, errors, words }: HowMuchOf) {
  const { offering } = words.act
  const typedOf = (name: string, otherwise: number): string => {
    const said = typed?.[name]
    return typeof said === 'string' ? said : String(otherwise)
  }
  const pieces = offers.some(({ product }) => product.sold === 'piece')
  const weights = offers.some(({ product }) => product.sold !== 'piece')
  return (
    <>
      {pieces && (
        <Field
          name="pieces"
          label={weights ? offering.howManyPieces : offering.howMany}
          inputmode="numeric"
          size={6}
          value={typedOf('pieces', line.sold === 'piece' ? line.quantity : 1)}
          error={errors['pieces']}
          required={!weights}
        />
      )}
      {weights && (
        <Field
          name="grams"
          label={pieces ? offering.weightIf : offering.weight}
          inputmode="numeric"
          size={6}
          value={typedOf('grams', orderedAmount(line))}
          error={errors['grams']}
          required={!pieces}
        />
      )}
    </>
  )
}
