import { Button, Choices, Field, Form, Select } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { PersonId } from '#people'
import type { OpenLink } from '../access.ts'
import type { Au } from '../package.ts'
import { waiverWords } from '#training'
import type { WaiveRefusal } from './waive-au.ts'

export const waiveSentences = {
  'no course here': 'Ce cours n’est plus dans cette activité.',
  'not a trainee': 'Cette personne n’est plus dans le groupe.',
  'no such part': 'Choisissez une partie du cours.',
  'already satisfied': 'Cette partie est déjà validée.',
} satisfies Record<WaiveRefusal, string>

type Waiving = Pick<OpenLink, 'course' | 'activity'> & {
  personId: PersonId
  left: Au[]
  typed?: Typed | undefined
  errors?: Record<string, string> | undefined
}

/** Excuses somebody from a part that is still to be done. */
export function WaiveForm({ course, activity, personId, left, typed = {}, errors = {} }: Waiving) {
  const given = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] })
  return (
    <section class="stack panel narrow" aria-labelledby="dispense">
      <h2 id="dispense">Dispenser d’une partie</h2>
      <p>
        La partie n’est plus à faire et ne compte pas dans le temps validé. Votre nom et votre raison restent
        dans le registre.
      </p>
      <Form action={`/cours/${course.courseId}/suivi/${activity.id}/${personId}/dispense`}>
        <Select
          {...given('au')}
          label="Partie"
          empty="Choisissez une partie"
          options={left.slice(0, 300).map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Choices
          {...given('reason')}
          legend="Pourquoi"
          options={Object.entries(waiverWords).map(([value, label]) => ({ value, label }))}
        />
        <Field
          {...given('word')}
          label="Ce que vous avez vu"
          hint="Une phrase, lue aussi par la personne"
          maxlength={300}
        />
        <p>
          <Button kind="quiet">Dispenser de cette partie</Button>
        </p>
      </Form>
    </section>
  )
}
