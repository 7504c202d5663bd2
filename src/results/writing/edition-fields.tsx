import { DateField, Field, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'

type FieldsProps = { typed: Typed; errors: Errors; fixedNumber?: boolean }

/** The fields of the masthead: the number, its day, its places, its theme. */
export function EditionFields({ typed, errors, fixedNumber = false }: FieldsProps) {
  const of = (name: string) => {
    const error = errors[name]
    return { name, value: String(typed[name] ?? ''), ...(error ? { error } : {}) }
  }
  return (
    <>
      {fixedNumber ? (
        <input type="hidden" name="number" value={String(typed['number'] ?? '')} />
      ) : (
        <Field {...of('number')} label="Numéro" inputmode="numeric" size={6} required />
      )}
      <DateField {...of('dated')} label="Daté du" required />
      <Field {...of('period')} label="Période" hint="Exemple : juillet 2019" maxlength={60} required />
      <Field {...of('place')} label="Écrit à" hint="Exemple : Paris" maxlength={80} required />
      <Field
        {...of('towns')}
        label="Villes dont il parle"
        hint="Séparées par des virgules"
        maxlength={80}
        required
      />
      <Field
        {...of('theme')}
        label="Thème"
        hint="Une phrase : c’est le grand titre"
        maxlength={200}
        required
      />
    </>
  )
}
