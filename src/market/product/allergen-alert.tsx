import { Alert } from '#platform/ui'
import { isFood } from '../aisle.ts'
import type { Offer } from '../catalogue/door.ts'
import { productSentences, useSaid } from '../words/door.ts'

export function AllergenAlert({ offer: { product } }: { offer: Offer }) {
  const { say, goods, write } = useSaid(productSentences)
  if (!isFood(product.aisle)) return null
  const contains = goods.inState(product.allergens, 'contains')
  const may = goods.inState(product.allergens, 'may contain')
  const also = may.length > 0 ? say.sentence(goods.say.mayContain(write.list(may))) : undefined
  if (contains.length === 0)
    return (
      <Alert kind={also ? 'wait' : 'ok'} title={goods.say.noAllergen}>
        {also}
      </Alert>
    )
  return (
    <Alert kind="late" title={goods.say.contains(write.list(contains))}>
      {also}
    </Alert>
  )
}
