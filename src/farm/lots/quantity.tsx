import { Icon } from '#platform/ui'
import type { Unit } from '../vegetable.ts'

const labels: Record<Unit, string> = {
  g: 'Poids en kilos',
  piece: 'Combien de pièces ?',
  bunch: 'Combien de bottes ?',
}
export const unitShort: Record<Unit, string> = { g: 'kg', piece: 'pièces', bunch: 'bottes' }

type Props = { unit: Unit; value: string; error?: string | undefined; id?: string }

/** The box of a weight or of a count, in figures that are read from afar. */
export function Quantity({ unit, value, error, id = 'quantity' }: Props) {
  const at = `f-${id}`
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={at}>{labels[unit]}</label>
      {error && (
        <p class="error" id={`${at}-error`}>
          <Icon name="alert" />
          {error}
        </p>
      )}
      <input
        id={at}
        class="figures"
        type="text"
        name="quantity"
        value={value}
        inputmode={unit === 'g' ? 'decimal' : 'numeric'}
        maxLength={7}
        autocomplete="off"
        aria-describedby={error ? `${at}-error` : undefined}
        aria-invalid={error ? true : undefined}
      />
    </div>
  )
}
