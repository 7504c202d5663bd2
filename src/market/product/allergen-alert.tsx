import { writeList } from '#platform/i18n'
import { Alert } from '#platform/ui'
import { isFood } from '../aisle.ts'
import type { Offer } from '../catalogue/door.ts'
import { inState } from '../sale-words.ts'

export function AllergenAlert({ offer: { product } }: { offer: Offer }) {
  if (!isFood(product.aisle)) return null
  const contains = inState(product.allergens, 'contains')
  const may = inState(product.allergens, 'may contain')
  const also = may.length > 0 ? `Peut contenir : ${writeList(may)}.` : undefined
  if (contains.length === 0)
    return (
      <Alert kind={also ? 'wait' : 'ok'} title="Sans allergène déclaré">
        {also}
      </Alert>
    )
  return (
    <Alert kind="late" title={`Contient : ${writeList(contains)}`}>
      {also}
    </Alert>
  )
}
