import { typo } from '#platform/i18n'
import { Button, Field, Form } from '#platform/ui'
import { writeLeft } from '../sale-words.ts'
import { ALERTS } from '../shop-frame.tsx'
import type { Product } from '../product.ts'
import { proposedUnder } from './alert.ts'

const labels = {
  piece: 'Me prévenir quand il en reste',
  weight: 'Me prévenir quand il en reste, en kilos',
  volume: 'Me prévenir quand il en reste, en litres',
}

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
  const said = under ?? proposedUnder(weekly)
  const typed = said === null ? '' : String(product.sold === 'piece' ? said : said / 1000).replace('.', ',')
  return (
    <Form action={`${ALERTS}/${product.id}`} label="Alerte de stock">
      <Field
        name="under"
        label={labels[product.sold]}
        hint={typo(
          weekly > 0
            ? `Vendu par semaine : ${writeLeft(weekly, product)}. Zéro : aucun message.`
            : 'Zéro : aucun message.',
        )}
        value={typed}
        inputmode="decimal"
        size={6}
      />
      <Button kind="quiet">{under === undefined ? 'Me prévenir' : 'Changer l’alerte'}</Button>
    </Form>
  )
}
