import type { Action } from '#actions'
import {
  Button,
  Choices,
  DateField,
  Empty,
  ErrorSummary,
  Field,
  Form,
  Heading,
  Select,
  TextArea,
} from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { needChoices } from './interview.ts'
import type { PositionRefusal } from './position-person.ts'

export const positionSentences = {
  'not a prescriber of this action':
    'Votre organisme ne positionne personne sur cette action. Choisissez-en une autre.',
  'answer the question': 'Dites d’abord si c’est la même personne.',
} satisfies Record<PositionRefusal, string>

type Words = { id: string; actions: Action[]; typed: Typed; errors?: Record<string, string> }

const text = (typed: Typed, name: string) => String(typed[name] ?? '')
const list = (typed: Typed, name: string) => [typed[name] ?? []].flat()
const words = {
  title: 'Positionner une personne',
  room: 'orientation',
  density: 'bureau',
  space: 'Orientation',
} as const

/** Under a minute on a phone: who, where to reach them, how they move. */
export function newPositioningPage(c: Ask, { id, actions, typed, errors = {} }: Words): Response {
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
                options={actions.map((one) => ({ value: one.id, label: `${one.title}, ${one.town}` }))}
              />
            )}
            <Field {...value('familyName')} label="Nom" autocomplete="off" />
            <Field {...value('givenName')} label="Prénom" autocomplete="off" />
            <DateField {...value('birthDate')} label="Date de naissance" required={false} />
            <Field {...value('reach')} label="Téléphone ou courriel" required={false} autocomplete="off" />
            <Choices
              name="mobility[]"
              legend="Comment se déplace cette personne ?"
              kind="checkbox"
              value={list(typed, 'mobility')}
              options={Object.entries(needChoices.mobility).map(([value, label]) => ({ value, label }))}
            />
            <TextArea
              {...value('comment')}
              label="Commentaire"
              rows={2}
              required={false}
              hint="La personne peut le lire. Rien sur sa santé, ni la justice, ni une addiction."
            />
            <Button wide>Positionner</Button>
          </Form>
        </>
      )}
    </div>,
    refused ? 422 : 200,
  )
}
