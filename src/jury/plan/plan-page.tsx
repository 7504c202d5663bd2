import type { Group, Partner } from '#actions'
import type { Professional } from '#people'
import { typo } from '#platform/i18n'
import { Button, Choices, DateField, ErrorSummary, Field, Form, Heading, Select } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import type { Grid } from '../grid.ts'
import { SeatFields } from './seat-fields.tsx'

type View = {
  group: Group
  grids: Grid[]
  jurors: Professional[]
  organisers: Partner[]
  typed: Typed
  errors: Record<string, string>
  /** The jury that stands under this id, and says something else. */
  planned?: string
}

/** The form that plans a jury: when, where, with whom. */
export function planPage(c: Ask, shown: View): Response {
  const { group, grids, organisers, typed, errors } = shown
  const refused = Object.keys(errors).length > 0
  const value = (name: string) => String(typed[name] ?? '')
  return page(
    c,
    {
      title: `Prévoir un jury, ${group.title}`,
      room: 'jury',
      density: 'bureau',
      space: 'Certification',
      refused,
    },
    <div class="stack">
      <Heading
        over={group.title}
        title="Prévoir un jury"
        lead={typo(
          'Les stagiaires du groupe passent tous. Chaque membre lit leurs dossiers à partir du jour du jury.',
        )}
      />
      <ErrorSummary errors={errors} />
      {shown.planned && (
        <p>
          <a href={`/certification/jury/${shown.planned}`}>Voir le jury qui est prévu</a>
        </p>
      )}
      <Form action="/certification/jury">
        <input type="hidden" name="id" value={value('id')} />
        <input type="hidden" name="group" value={group.id} />
        <Choices
          name="kind"
          legend="Nature"
          options={[
            { value: 'jury', label: 'Jury', hint: 'Il décide, et l’attestation en sort.' },
            { value: 'rehearsal', label: 'Jury blanc', hint: 'Pour s’entraîner : il ne compte pas.' },
          ]}
          value={value('kind') || 'jury'}
          error={errors['kind']}
        />
        <DateField name="heldOn" label="Jour" value={value('heldOn')} error={errors['heldOn']} />
        <Field
          name="startsAt"
          label="Heure"
          type="time"
          required={false}
          value={value('startsAt')}
          error={errors['startsAt']}
        />
        <Field name="place" label="Lieu" value={value('place')} maxlength={120} error={errors['place']} />
        <Select
          name="organiser"
          label="Organisme qui tient le jury"
          hint="Un partenaire de l’action pour le jury."
          empty="Choisir"
          options={organisers.map((one) => ({ value: one.organisationId, label: one.name }))}
          value={value('organiser')}
          error={errors['organiser']}
        />
        <Select
          name="grid"
          label="Grille"
          options={grids.map((one) => ({ value: one.id, label: `${one.title}, version ${one.version}` }))}
          value={value('grid')}
          error={errors['grid']}
        />
        <SeatFields {...shown} value={value} />
        <Button>Prévoir le jury</Button>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
