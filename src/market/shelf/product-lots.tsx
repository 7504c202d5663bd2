import { typo } from '#platform/i18n'
import { writeDate, parisDay } from '#platform/time'
import { Button } from '#platform/ui'
import { isOpen, type Lot } from '../stock/door.ts'
import type { ShopProduct } from './shop-product.ts'

export function ProductLots({ lots, now, shown }: { lots: Lot[]; now: Date; shown: ShopProduct }) {
  const open = lots.filter((one) => isOpen(one, parisDay(now)))
  if (lots.length === 0) return null
  return (
    <>
      <h3>{open.length > 0 ? 'Lots en vente' : 'Aucun lot en vente'}</h3>
      <ul>
        {open.map((one) => (
          <li>
            {typo(
              `Lot ${one.number}, du ${writeDate(one.madeOn)}${one.date ? `, ${dateWords[one.date.kind]} ${writeDate(one.date.on)}` : ''}`,
            )}
            <form method="post" action={`/marche/boutique/produits/${shown.product.id}/finir-lot`}>
              <input type="hidden" name="lot" value={one.id} />
              <Button kind="quiet" label={`Le lot ${one.number} est fini`}>
                Il est fini
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}

const dateWords = { 'use by': 'DLC', 'best before': 'DDM' } as const
