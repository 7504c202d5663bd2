import { fullName, type Person } from '#people'
import type { ReceiveRefusal } from '#platform/files'
import { typo } from '#platform/i18n'
import type { Id } from '#platform/id'
import { writeDate } from '#platform/time'
import {
  Button,
  DateField,
  ErrorSummary,
  Field,
  FileDrop,
  Form,
  Heading,
  LinkButton,
  TextArea,
  type Errors,
} from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import type { SuggestionId } from '../ids.ts'
import { PORTFOLIO } from '../portfolio.ts'
import type { OwnSuggestion } from './store.ts'

export const PROPOSE = `${PORTFOLIO}/proposer`

/** The people of this supervisor, in the room of their work. */
const TEAM = '/insertion'

export const notReceived = {
  'empty file': 'Ce fichier est vide. Choisissez-en un autre.',
  'too large': 'Cette photo est trop lourde. Prenez-en une autre.',
  'not an accepted kind': 'Ce fichier n’est pas une photo. Choisissez-en une autre.',
  'unreadable picture': 'Cette photo ne s’ouvre pas. Prenez-la encore une fois.',
} satisfies Record<ReceiveRefusal, string>

type Suggesting = {
  person: Person
  act: SuggestionId
  typed: Typed
  /** A photograph that came, and waits for the rest of the form. */
  kept?: Id | null
  before: readonly OwnSuggestion[]
  errors?: Errors
}

/** Who leads the work of somebody says what this person did: nothing of their portfolio is shown there. */
export function suggestPage(c: Ask, { person, act, typed, kept, before, errors = {} }: Suggesting): Response {
  const title = 'Proposer une preuve'
  const refused = Object.keys(errors).length > 0
  const told = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] })
  return page(
    c,
    {
      title: `${title}, ${fullName(person)}`,
      room: 'portfolio',
      density: 'bureau',
      space: 'Insertion',
      refused,
      scripts: ['photo'],
    },
    <div class="stack narrow">
      <Heading
        over={fullName(person)}
        title={title}
        lead={typo(
          `Dites ce que ${person.givenName} a fait. C’est ${person.givenName} qui choisit de l’ajouter, ou pas.`,
        )}
      />
      <ErrorSummary errors={errors} />
      <Form action={`${PROPOSE}/${person.id}`} files label={title}>
        <input type="hidden" name="act" value={act} />
        {kept && <input type="hidden" name="kept" value={kept} />}
        <Field
          {...told('title')}
          label={`Qu’a fait ${person.givenName} ?`}
          hint="Exemple : tailler vingt pieds de tomates"
          maxlength={120}
          required
        />
        <TextArea {...told('words')} label="Comment c’était fait" hint="Si vous voulez" rows={3} />
        <DateField {...told('day')} label="Quel jour" />
        <FileDrop
          name="photo"
          label={kept ? 'Une autre photo' : 'Une photo'}
          hint={
            kept ? 'La photo choisie est gardée.' : 'Si vous voulez. Une personne visible doit être d’accord.'
          }
          icon="camera"
          accept="image/jpeg,image/png,image/webp"
          {...(errors['photo'] ? { error: errors['photo'] } : {})}
        />
        <p class="row">
          <Button>Proposer</Button>
          <LinkButton kind="quiet" href={TEAM}>
            Mon équipe
          </LinkButton>
        </p>
      </Form>
      {before.length > 0 && (
        <section class="stack tight">
          <h2>Déjà proposé par vous</h2>
          <ul>
            {before.map((one) => (
              <li>{typo(`${one.title}, le ${writeDate(one.happenedOn)}`)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>,
    refused ? 422 : 200,
  )
}
