import { Choices, DateField, Field, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'

/** Everything that printing asks of a photo. */
export function PhotoFields({ typed, errors }: { typed: Typed; errors: Errors }) {
  const of = (name: string) => {
    const error = errors[name]
    return { name, value: String(typed[name] ?? ''), ...(error ? { error } : {}) }
  }
  return (
    <>
      <Field
        {...of('description')}
        label="Description"
        hint="Ce que voit quelqu’un qui la regarde : on la lira à voix haute"
        maxlength={300}
      />
      <Field {...of('caption')} label="Légende" maxlength={200} required={false} />
      <Choices
        {...of('consent')}
        legend="Accord des personnes"
        options={[
          { value: 'nobody on it', label: 'Personne ne s’y reconnaît' },
          { value: 'signed', label: 'Accord signé', hint: 'Donnez le jour' },
        ]}
      />
      <DateField {...of('consentOn')} label="Accord signé le" required={false} />
    </>
  )
}
