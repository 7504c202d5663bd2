import { Icon } from '#platform/ui'
import type { LotSentences } from './sentences.fr.ts'
import type { Unit } from '../vegetable-calendar.ts'

type Props = { say: LotSentences; unit: Unit; value: string; error?: string | undefined; id?: string }

/** The box of a weight or of a count, in figures that are read from afar. */
export function Quantity({ say, unit, value, error, id = 'quantity' }: Props) {
  const at = `f-${id}`
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={at}>{say.weight[unit]}</label>
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
