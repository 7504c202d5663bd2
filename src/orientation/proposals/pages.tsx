import type { Action } from '#actions'
import { Button, Empty, ErrorSummary, Form, Heading, Select } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { DescribedFields } from './described-fields.tsx'
import type { PositionRefusal } from './position-person.ts'

export const positionSentences = {
  'not a prescriber of this action':
    'Votre organisme ne positionne personne sur cette action. Choisissez-en une autre.',
  'answer the question': 'Dites d’abord si c’est la même personne.',
} satisfies Record<Exclude<PositionRefusal, 'not yours'>, string>

type ProposalForm = { id: string; actions: Action[]; typed: Typed; errors?: Record<string, string> }

const text = (typed: Typed, name: string) => String(typed[name] ?? '')
const words = {
  title: 'Positionner une personne',
  room: 'orientation',
  density: 'bureau',
  space: 'Orientation',
} as const

/** A referent proposes somebody: for which action, and who. */
export function newPositioningPage(c: Ask, { id, actions, typed, errors = {} }: ProposalForm): Response {
  const refused = Object.keys(errors).length > 0
  const value = (name: string) => ({ name, value: text(typed, name), error: errors[name] })
  return page(
    c,
    { ...words, refused },
    <div class="stack loose narrow">
      <Heading title="Positionner une personne" />
      {actions.length === 0 ? (
        <Empty
          icon="info"
          title="Aucune action n’attend de positionnement de votre organisme"
          text="L’organisme qui porte une action doit d’abord vous ajouter parmi ses partenaires."
        />
      ) : (
        <>
          <ErrorSummary errors={errors} />
          <Form action="/orientation/nouveau">
            <input type="hidden" name="id" value={id} />
            {actions.length === 1 && actions[0] ? (
              <p>
                Pour <b>{actions[0].title}</b>, {actions[0].town}
                <input type="hidden" name="actionId" value={actions[0].id} />
              </p>
            ) : (
              <Select
                {...value('actionId')}
                label="Action"
                options={actions.map((action) => ({
                  value: action.id,
                  label: `${action.title}, ${action.town}`,
                }))}
              />
            )}
            <DescribedFields typed={typed} errors={errors} />
            <Button wide>Positionner</Button>
          </Form>
        </>
      )}
    </div>,
    refused ? 422 : 200,
  )
}
