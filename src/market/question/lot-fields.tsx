import { parisDay } from '#platform/time'
import { Choices, DateField, Field } from '#platform/ui'
import { questionSentences } from '../keeping/door.ts'
import { typedOr } from '../shelf/door.ts'
import { useSaid } from '../words/door.ts'
import type { Asked } from './asked.ts'

/** A lot: its number, its dates, how much, from whom. */
export function LotFields({ asked: { merchant, product, typed, errors }, now }: { asked: Asked; now: Date }) {
  const say = useSaid(questionSentences).say.lot
  return (
    <>
      <Field
        name="number"
        label={say.number}
        hint={say.numberHint}
        error={errors?.['number']}
        value={typedOr(typed, 'number', '')}
        maxlength={40}
      />
      <DateField
        name="made"
        label={say.made}
        error={errors?.['made']}
        value={typedOr(typed, 'made', parisDay(now))}
      />
      <Choices
        name="kind"
        legend={say.kind}
        error={errors?.['kind']}
        value={typedOr(typed, 'kind', '')}
        options={[
          { value: 'use by', label: say.kinds['use by'] },
          { value: 'best before', label: say.kinds['best before'] },
          { value: 'none', label: say.kinds.none },
        ]}
      />
      <DateField
        name="date"
        label={say.date}
        required={false}
        error={errors?.['date']}
        value={typedOr(typed, 'date', '')}
      />
      <Field
        name="quantity"
        label={product.sold === 'piece' ? say.pieces : say.amount}
        error={errors?.['quantity']}
        value={typedOr(typed, 'quantity', '')}
        inputmode="decimal"
        size={8}
      />
      <Field
        name="supplier"
        label={say.supplier}
        hint={say.supplierHint(merchant.name)}
        required={false}
        error={errors?.['supplier']}
        value={typedOr(typed, 'supplier', '')}
        maxlength={120}
      />
    </>
  )
}
