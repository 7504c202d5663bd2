import { fullName, type Person } from '#people'
import { Button, Choices, ErrorSummary, Field, Form, Heading } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { PossibleDays, writeTrade } from '../hosts/door.ts'
import { asTyped } from '../as-typed.ts'
import { immersionPage, writeBirth } from '../frame.tsx'
import { PEOPLE } from './open-person.ts'
import { meansKinds } from './travel.ts'
import type { Wish } from './wish.ts'
import { meansWords } from './words.ts'

type Shown = {
  person: Person
  known: Wish | undefined
  typed?: Typed
  errors?: Record<string, string>
}

/** What somebody wishes of an immersion, typed once with them. */
export function wishFormPage(c: Ask, { person, known, typed, errors }: Shown): Response {
  const at = `${PEOPLE}/${person.id}`
  const before = typed ?? fieldsOf(known, person)
  const shown = asTyped(before, errors)
  const title = `Ce que souhaite ${fullName(person)}`
  return immersionPage(
    c,
    { title, errors },
    <div class="stack narrow">
      <Heading
        title={title}
        over={writeBirth(person)}
        lead="À remplir avec la personne. C’est gardé pour la prochaine fois."
      />
      <ErrorSummary errors={errors ?? {}} />
      <Form action={`${at}/souhaits`}>
        <Field
          label="Métiers"
          hint="Avec vos mots, ou avec les codes ROME : ménage et repassage, K2204"
          autocomplete="off"
          {...shown('trades')}
        />
        <Choices
          name="means"
          legend="Comment aller au travail"
          options={meansKinds.map((value) => ({ value, label: meansWords[value] }))}
          value={shown('means').value}
          error={errors?.['means']}
        />
        <Field
          label="Part de quelle rue"
          hint="Facultatif : sans rue, les minutes se comptent depuis le centre de la commune."
          autocomplete="off"
          required={false}
          {...shown('leavesFrom')}
        />
        <Field label="Commune" autocomplete="off" {...shown('town')} />
        <Field
          label="Trajet le plus long, en minutes"
          inputmode="numeric"
          size={3}
          autocomplete="off"
          {...shown('mostMinutes')}
        />
        <PossibleDays
          legend="Jours possibles"
          hint="Rien de coché : tous les jours."
          value={[before['days'] ?? []].flat()}
        />
        <Button>Enregistrer et chercher</Button>
      </Form>
      <p>
        <a href={at}>Revenir sans rien changer</a>
      </p>
    </div>,
  )
}

const fieldsOf = (wish: Wish | undefined, { town }: Person): Typed =>
  wish
    ? {
        trades: wish.trades.map(writeTrade).join(', '),
        means: wish.means,
        leavesFrom: wish.leavesFrom,
        town: wish.town,
        mostMinutes: String(wish.mostMinutes),
        days: wish.days.map(String),
      }
    : { town: town ?? '', mostMinutes: '30' }
