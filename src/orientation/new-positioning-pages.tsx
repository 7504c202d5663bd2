import type { Action } from '#actions'
import { fullName, listName, writePhone, type Identity, type Known } from '#people'
import { writeDate } from '#platform/time'
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
  Table,
  TextArea,
} from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { needChoices } from './interview.ts'
import type { PositionRefusal } from './position-person.ts'
import { likenessWords } from './sentences.ts'

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

type Question = { typed: Typed; who: Identity; known: (Known & { mine: boolean })[] }

/** Somebody known resembles whom was typed: both side by side, and one question. */
export function samePersonPage(c: Ask, { typed, who, known }: Question): Response {
  return page(
    c,
    { ...words, title: 'C’est la même personne ?' },
    <div class="stack loose narrow">
      <Heading
        title="C’est la même personne ?"
        lead={`Quelqu’un ressemble à ${fullName(who)}. Rien n’est encore enregistré.`}
      />
      <form method="post" action="/orientation/nouveau" class="stack loose">
        {Object.entries(typed).flatMap(([name, value]) =>
          [value]
            .flat()
            .map((one) => (
              <input type="hidden" name={Array.isArray(value) ? `${name}[]` : name} value={one} />
            )),
        )}
        {known.map((one) => (
          <section class="panel stack" aria-label={listName(one.person)}>
            <Comparison who={who} known={one} />
            <Button kind="quiet" name="answer" value={one.person.id}>
              Oui, c’est la même personne
            </Button>
          </section>
        ))}
        <Button name="answer" value="new" wide>
          Non, c’est quelqu’un d’autre
        </Button>
      </form>
    </div>,
    422,
  )
}

type Line = { label: string; typed: string | null; known: string | null }

/** What was typed beside what is known. A reader with no right over the known person learns only what agrees. */
export function Comparison({ who, known }: { who: Identity; known: Known & { mine: boolean } }) {
  const { person, resemblance, mine } = known
  const line = (label: string, read: (one: Identity) => string | null): Line => ({
    label,
    typed: read(who),
    known: mine ? read(person) : agrees(read(who), read(person)),
  })
  const lines = [
    line('Nom', (one) => one.familyName),
    line('Prénom', (one) => one.givenName),
    line('Date de naissance', (one) => one.birthDate && writeDate(one.birthDate)),
    line('Téléphone', (one) => one.phone && writePhone(one.phone)),
    line('Courriel', (one) => one.email),
    line('Commune', (one) => one.town),
  ].filter(({ typed, known }) => typed ?? known)
  return (
    <Table
      caption={resemblance.kind === 'near' ? likenessWords[resemblance.why] : 'Même nom, même date.'}
      columns={[
        { key: 'label', label: 'Ce que dit la fiche', cell: (row: Line) => row.label },
        { key: 'typed', label: 'Vous écrivez', cell: (row) => row.typed ?? 'Non dit' },
        { key: 'known', label: 'Déjà connue', cell: (row) => row.known ?? 'Non dit' },
      ]}
      rows={lines}
    />
  )
}

const agrees = (typed: string | null, known: string | null): string | null =>
  known === null ? null : typed === known ? 'La même chose' : 'Autre chose'
