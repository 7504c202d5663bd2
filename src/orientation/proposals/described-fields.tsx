import { Choices, DateField, Field, TextArea } from '#platform/ui'
import type { Typed } from '#platform/web'
import { needChoices } from '../interviews/door.ts'

type DescribedForm = { typed: Typed; errors: Record<string, string> }

/** Under a minute on a phone: who, where to reach them, how they move. */
export function DescribedFields({ typed, errors }: DescribedForm) {
  const value = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] })
  return (
    <>
      <Field {...value('familyName')} label="Nom" autocomplete="off" />
      <Field {...value('givenName')} label="Prénom" autocomplete="off" />
      <DateField {...value('birthDate')} label="Date de naissance" required={false} />
      <Field {...value('reach')} label="Téléphone ou courriel" required={false} autocomplete="off" />
      <Choices
        name="mobility[]"
        legend="Comment se déplace cette personne ?"
        kind="checkbox"
        value={[typed['mobility'] ?? []].flat()}
        options={Object.entries(needChoices.mobility).map(([option, label]) => ({ value: option, label }))}
      />
      <TextArea
        {...value('comment')}
        label="Commentaire"
        rows={2}
        required={false}
        hint="La personne peut le lire. Rien sur sa santé, ni la justice, ni une addiction."
      />
    </>
  )
}
