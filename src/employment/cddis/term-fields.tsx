import { DateField, Field } from '#platform/ui'
import { shownIn } from '../frame.tsx'

export type FieldFiller = ReturnType<typeof shownIn>

export function TermFields({
  shown,
  terms,
}: {
  shown: FieldFiller
  terms: { fromDay: string; toDay: string; hours: string }
}) {
  return (
    <>
      <DateField label="Premier jour" {...shown('fromDay', terms.fromDay)} required />
      <DateField label="Dernier jour" {...shown('toDay', terms.toDay)} required />
      <Field
        label="Heures par semaine"
        hint="Par exemple 26, ou 24 h 30"
        size={8}
        {...shown('hours', terms.hours)}
        required
      />
    </>
  )
}
