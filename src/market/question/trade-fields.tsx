import { writePercent } from '#platform/i18n'
import { Choices, Field } from '#platform/ui'
import { aisleRules, aisles, vatRates, type VatRate } from '../aisle.ts'
import { proposedVat } from '../draft/door.ts'
import { typedOr } from '../shelf/door.ts'
import type { Asked } from './asked.ts'

export const AisleField = ({ product, typed, errors }: Asked) => (
  <Choices
    name="aisle"
    legend="Le rayon"
    error={errors?.['aisle']}
    value={typedOr(typed, 'aisle', product.aisle)}
    options={aisles.map((aisle) => ({ value: aisle, label: aisleRules[aisle].label }))}
  />
)

const vatHints: Record<VatRate, string> = {
  550: 'Alimentation, livres',
  1000: 'Plats à manger tout de suite, fleurs',
  2000: 'Alcool, confiserie, le reste',
  210: 'Presse',
}

export const VatField = ({ product, others, typed, errors }: Asked) => (
  <Choices
    name="rate"
    legend="Le taux"
    hint="Celui qui est coché est le plus courant pour ce rayon."
    error={errors?.['rate']}
    value={typedOr(typed, 'rate', String(proposedVat(product, others)))}
    options={vatRates.map((rate) => ({
      value: String(rate),
      label: writePercent(rate / 10_000),
      hint: vatHints[rate],
    }))}
  />
)

const countLabels = { piece: 'Combien de pièces', weight: 'Combien de kilos', volume: 'Combien de litres' }

export const StockField = ({ product, typed, errors }: Asked) => (
  <Field
    name="count"
    label={countLabels[product.sold]}
    hint="Zéro se dit aussi : le produit est montré « épuisé »."
    error={errors?.['count']}
    value={typedOr(typed, 'count', '')}
    inputmode="decimal"
    size={8}
  />
)
