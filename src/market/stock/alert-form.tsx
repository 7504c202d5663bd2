import { Button, Field, Form } from '#platform/ui'
import { shelfSentences } from '../keeping/door.ts'
import { useSaid } from '../words/door.ts'
import { ALERTS } from '../shop-frame.tsx'
import type { Product } from '../product.ts'
import { proposedUnder } from './alert.ts'

/** From how many left on its shop is told, already filled with what its sales say. */
export function AlertForm({
  product,
  under,
  weekly,
}: {
  product: Product
  under: number | undefined
  weekly: number
}) {
  const { say, goods } = useSaid(shelfSentences)
  const { alert } = say
  const said = under ?? proposedUnder(weekly)
  const typed = said === null ? '' : String(product.sold === 'piece' ? said : said / 1000).replace('.', ',')
  return (
    <Form action={`${ALERTS}/${product.id}`} label={alert.title}>
      <Field
        name="under"
        label={alert.when[product.sold]}
        hint={weekly > 0 ? alert.sold(goods.left(weekly, product)) : alert.zero}
        value={typed}
        inputmode="decimal"
        size={6}
      />
      <Button kind="quiet">{under === undefined ? alert.set : alert.change}</Button>
    </Form>
  )
}
