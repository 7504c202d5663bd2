import type { Action } from '#actions'
import { writeCount } from '#platform/i18n'
import { Alert, Button, ErrorSummary, Form, Heading, LinkButton, Select } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import type { AddRefusal } from './added.ts'
import { type OpenGroup, decideSentences } from '../decisions/door.ts'
import { DescribedFields } from './described-fields.tsx'

export const addSentences = {
  ...decideSentences,
  'answer the question': 'Dites d’abord si c’est la même personne.',
  'admitted elsewhere': 'Cette personne est déjà admise dans un autre groupe de cette action.',
} satisfies Record<AddRefusal, string>

type AddForm = {
  action: Action
  groups: OpenGroup[]
  id: string
  typed: Typed
  errors?: Record<string, string>
}

/** Somebody without referent, or known elsewhere: in a group at once, or to be decided by the commission. */
export function addPersonPage(c: Ask, { action, groups, id, typed, errors = {} }: AddForm): Response {
  const here = `/orientation/actions/${action.slug}`
  const refused = Object.keys(errors).length > 0
  const free = groups.filter(({ group, admitted }) => admitted < group.places)
  return page(
    c,
    { title: 'Ajouter une personne', room: 'orientation', density: 'bureau', space: 'Orientation', refused },
    <div class="stack loose narrow">
      <Heading
        title="Ajouter une personne"
        over={`${action.title}, ${action.town}`}
        lead="Pour qui n’a pas de référent·e. Admise dans un groupe, elle reçoit aussitôt comment entrer."
      />
      <ErrorSummary errors={errors} />
      {free.length === 0 && (
        <Alert kind="wait" title="Aucun groupe n’a de place libre">
          La personne sera positionnée : la commission décidera.
        </Alert>
      )}
      <Form action={`${here}/ajouter`}>
        <input type="hidden" name="id" value={id} />
        <DescribedFields typed={typed} errors={errors} />
        <Select
          name="groupId"
          label="Groupe"
          empty="Pas encore : la commission décidera"
          required={false}
          value={String(typed['groupId'] ?? '')}
          {...(errors['groupId'] ? { error: errors['groupId'] } : {})}
          options={free.map(({ group, admitted }) => ({
            value: group.id,
            label: `${group.title} : ${writeCount(group.places - admitted, 'place libre', 'places libres')}`,
          }))}
        />
        <p class="row">
          <Button>Ajouter</Button>
          <LinkButton kind="quiet" href={here}>
            Revenir sans rien écrire
          </LinkButton>
        </p>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
