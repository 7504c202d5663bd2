import { Choices, Field } from '#platform/ui'
import type { Typed } from '#platform/web'
import { asTyped } from '../as-typed.ts'

const days = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche']

type Props = { typed: Typed; errors: Record<string, string> | undefined }

/** Which half-days, and the hours of each half: the same week all along. */
export function TimetableFields({ typed, errors }: Props) {
  const told = asTyped(typed, errors)
  const halves = (name: string, legend: string) => (
    <Choices
      name={`${name}[]`}
      kind="checkbox"
      legend={legend}
      options={days.map((label, n) => ({ value: String(n + 1), label }))}
      value={[typed[name] ?? []].flat().map(String)}
      {...(errors?.[name] ? { error: errors[name] } : {})}
    />
  )
  return (
    <>
      {halves('mornings', 'Les matins')}
      <div class="pair">
        <Field label="Matin, de" size={6} {...told('morningFrom')} />
        <Field label="à" size={6} {...told('morningTo')} />
      </div>
      {halves('afternoons', 'Les après-midi')}
      <div class="pair">
        <Field label="Après-midi, de" size={6} {...told('afternoonFrom')} />
        <Field label="à" size={6} {...told('afternoonTo')} />
      </div>
    </>
  )
}
