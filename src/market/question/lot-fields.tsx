import { parisDay } from '#platform/time'
import { Choices, DateField, Field } from '#platform/ui'
import { typedOr } from '../shelf/door.ts'
import type { Asked } from './asked.ts'

/** A lot: its number, its dates, how much, from whom. */
export function LotFields({ asked: { merchant, product, typed, errors }, now }: { asked: Asked; now: Date }) {
  return (
    <>
      <Field
        name="number"
        label="Le numéro du lot"
        hint="Celui de l’étiquette, ou le vôtre."
        error={errors?.['number']}
        value={typedOr(typed, 'number', '')}
        maxlength={40}
      />
      <DateField
        name="made"
        label="Fait, cuit ou reçu le"
        error={errors?.['made']}
        value={typedOr(typed, 'made', parisDay(now))}
      />
      <Choices
        name="kind"
        legend="La date écrite sur le produit"
        error={errors?.['kind']}
        value={typedOr(typed, 'kind', '')}
        options={[
          { value: 'use by', label: 'À consommer jusqu’au (DLC)' },
          { value: 'best before', label: 'De préférence avant le (DDM)' },
          { value: 'none', label: 'Pas de date' },
        ]}
      />
      <DateField
        name="date"
        label="Cette date"
        required={false}
        error={errors?.['date']}
        value={typedOr(typed, 'date', '')}
      />
      <Field
        name="quantity"
        label={product.sold === 'piece' ? 'Combien de pièces' : 'Combien de kilos ou de litres'}
        error={errors?.['quantity']}
        value={typedOr(typed, 'quantity', '')}
        inputmode="decimal"
        size={8}
      />
      <Field
        name="supplier"
        label="Qui vous l’a fourni"
        hint={`Vide si c’est ${merchant.name} qui l’a fait.`}
        required={false}
        error={errors?.['supplier']}
        value={typedOr(typed, 'supplier', '')}
        maxlength={120}
      />
    </>
  )
}
