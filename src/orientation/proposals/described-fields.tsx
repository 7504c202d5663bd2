import { Choices, DateField, Field, TextArea } from '#platform/ui'
import type { Typed } from '#platform/web'
import { needChoices } from '../interviews/door.ts'

type DescribedForm = { typed: Typed; errors: Record<string, string> }

const valueIn = ({ typed, errors }: DescribedForm, name: string) => ({
  name,
  value: String(typed[name] ?? ''),
  error: errors[name],
})

/** Who somebody is, and where to reach them. */
export function NamedFields(form: DescribedForm) {
  return (
    <>
      <Field {...valueIn(form, 'familyName')} label="Nom" autocomplete="off" />
      <Field {...valueIn(form, 'givenName')} label="Prénom" autocomplete="off" />
      <DateField {...valueIn(form, 'birthDate')} label="Date de naissance" required={false} />
      <Field {...valueIn(form, 'reach')} label="Téléphone ou courriel" required={false} autocomplete="off" />
    </>
  )
}

/** Under a minute on a phone: who, where to reach them, how they move. */
export function DescribedFields({ typed, errors }: DescribedForm) {
  return (
    <>
      <NamedFields typed={typed} errors={errors} />
      <Choices
        name="mobility[]"
        legend="Comment se déplace cette personne ?"
        kind="checkbox"
        value={[typed['mobility'] ?? []].flat()}
        options={Object.entries(needChoices.mobility).map(([option, label]) => ({ value: option, label }))}
      />
      <TextArea
        {...valueIn({ typed, errors }, 'comment')}
        label="Commentaire"
        rows={2}
        required={false}
        hint="La personne peut le lire. Rien sur sa santé, ni la justice, ni une addiction."
      />
    </>
  )
}
