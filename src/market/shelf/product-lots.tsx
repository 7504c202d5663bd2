import { parisDay } from '#platform/time'
import { Button } from '#platform/ui'
import { shelfSentences } from '../keeping/door.ts'
import { isOpen, type Lot } from '../stock/door.ts'
import { useSaid } from '../words/door.ts'
import type { ShopProduct } from './shop-product.ts'

export function ProductLots({ lots, now, shown }: { lots: Lot[]; now: Date; shown: ShopProduct }) {
  const { say, write } = useSaid(shelfSentences)
  const open = lots.filter((one) => isOpen(one, parisDay(now)))
  if (lots.length === 0) return null
  return (
    <>
      <h3>{open.length > 0 ? say.lots : say.noLot}</h3>
      <ul>
        {open.map((one) => (
          <li>
            {say.lot(one.number, write.date(one.madeOn))}
            {one.date && `${write.comma}${say.dates[one.date.kind]} ${write.date(one.date.on)}`}
            <form method="post" action={`/marche/boutique/produits/${shown.product.id}/finir-lot`}>
              <input type="hidden" name="lot" value={one.id} />
              <Button kind="quiet" label={say.lotIsOver(one.number)}>
                {say.over}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
