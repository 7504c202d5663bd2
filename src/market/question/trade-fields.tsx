import { Choices, Field } from '#platform/ui'
import { aisles, vatRates } from '../aisle.ts'
import { proposedVat } from '../draft/door.ts'
import { questionSentences } from '../keeping/door.ts'
import { typedOr } from '../shelf/door.ts'
import { useSaid } from '../words/door.ts'
import type { Asked } from './asked.ts'

export function AisleField({ product, typed, errors }: Asked) {
  const { say, goods } = useSaid(questionSentences)
  return (
    <Choices
      name="aisle"
      legend={say.aisle}
      error={errors?.['aisle']}
      value={typedOr(typed, 'aisle', product.aisle)}
      options={aisles.map((aisle) => ({ value: aisle, label: goods.say.aisles[aisle] }))}
    />
  )
}

export function VatField({ product, others, typed, errors }: Asked) {
  const { say, write } = useSaid(questionSentences)
  return (
    <Choices
      name="rate"
      legend={say.vat.label}
      hint={say.vat.hint}
      error={errors?.['rate']}
      value={typedOr(typed, 'rate', String(proposedVat(product, others)))}
      options={vatRates.map((rate) => ({
        value: String(rate),
        label: write.percent(rate / 10_000),
        hint: say.vat.hints[rate],
      }))}
    />
  )
}

export function StockField({ product, typed, errors }: Asked) {
  const { say } = useSaid(questionSentences)
  return (
    <Field
      name="count"
      label={say.count[product.sold]}
      hint={say.countHint}
      error={errors?.['count']}
      value={typedOr(typed, 'count', '')}
      inputmode="decimal"
      size={8}
    />
  )
}
