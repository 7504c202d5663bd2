import { Button, ErrorSummary, Form, Heading, Select } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import { NamedFields } from '../proposals/door.ts'
import { ACCOMPANIED } from './accompaniment.ts'

export const beginSentences = {
  'a colleague does': 'Une personne de votre organisme l’accompagne déjà : demandez-lui de vous la confier.',
  'begun again': 'Votre organisme l’accompagne de nouveau : ouvrez la liste.',
  'not a referent': 'Choisissez dans la liste.',
  over: 'Cet accompagnement est terminé : reprenez-le d’abord.',
}

type BeginForm = {
  organisations: { id: string; name: string }[]
  id: string
  typed: Typed
  errors: Record<string, string>
}

/** A referent writes that they accompany somebody: who, where to reach them. */
export function beginPage(c: Ask, { organisations, id, typed, errors }: BeginForm): Response {
  const refused = Object.keys(errors).length > 0
  const answer = refused ? refusedPage : page
  const title = 'Accompagner une personne'
  return answer(
    c,
    { title, room: 'orientation', density: 'bureau', space: 'Orientation', refused },
    <div class="stack loose narrow">
      <Heading
        title={title}
        lead="Sans attendre une action : vous pourrez préparer une immersion, puis la positionner."
      />
      <ErrorSummary errors={errors} />
      <Form action={`${ACCOMPANIED}/nouveau`}>
        <input type="hidden" name="id" value={id} />
        {organisations.length === 1 ? (
          <input type="hidden" name="organisationId" value={organisations[0]?.id} />
        ) : (
          <Select
            name="organisationId"
            label="Votre organisme"
            empty="Choisir"
            value={String(typed['organisationId'] ?? '')}
            error={errors['organisationId']}
            options={organisations.map(({ id: value, name: label }) => ({ value, label }))}
          />
        )}
        <NamedFields typed={typed} errors={errors} />
        <Button wide>Accompagner</Button>
      </Form>
    </div>,
  )
}
