import { Field, Select } from '#platform/ui'
import { colds, coldWords } from '../cold.ts'
import type { Doubt } from './doubt-store.ts'

/** What must be said, for each kind of doubt. Ids are made of the question: several forms stand on this page. */
export function Asked({ doubt, errors }: { doubt: Doubt; errors: Record<string, string> }) {
  const named = (name: string) => `${name}-${doubt.id}`
  const cells = doubt.lines?.[0]?.cells
  switch (doubt.asked.kind) {
    case 'date':
      return <Field name={named('day')} type="date" label="Jour de la livraison" error={errors['day']} />
    case 'hours':
      return (
        <div class="pair">
          <Field name={named('from')} type="time" label="Entre" value={cells?.from} error={errors['from']} />
          <Field name={named('to')} type="time" label="Et" value={cells?.to} error={errors['to']} />
        </div>
      )
    case 'no weight':
      return (
        <Field
          name={named('weight')}
          label="Poids de chaque ligne qui n’en a pas (kg)"
          inputmode="decimal"
          size={6}
          error={errors['weight']}
        />
      )
    case 'cold':
      return (
        <Select
          name={named('cold')}
          label="Froid"
          empty="Choisir"
          options={colds.map((one) => ({ value: one, label: coldWords[one] }))}
          error={errors['cold']}
        />
      )
    default:
      return null
  }
}
