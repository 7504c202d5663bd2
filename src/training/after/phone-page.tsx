import { fullName, type Person } from '#people'
import { typo } from '#platform/i18n'
import { Button, Choices, ErrorSummary, Facts, Form, Heading, LinkButton, type Errors } from '#platform/ui'
import { page, refusedPage, type Ask, type PageWords, type Typed } from '#platform/web'
import {
  contracts,
  contractNames,
  momentWords,
  sinces,
  sinceWords,
  situationNames,
  situations,
  type AfterAsk,
} from '../reply/door.ts'

type Shown = { ask: AfterAsk; person: Person; back: string; errors: Errors; typed: Typed }

/** What somebody says by telephone of where they stand, noted by who calls. */
export function phonePage(c: Ask, { ask, person, back, errors, typed }: Shown): Response {
  const refused = Object.keys(errors).length > 0
  const name = fullName(person)
  const words: PageWords = {
    title: `Où en est ${name}`,
    room: 'training',
    density: 'bureau',
    space: 'Formation',
  }
  const inside = (
    <div class="stack loose narrow">
      <Heading title={name} over={typo(`Où en est cette personne, ${momentWords[ask.moment]}`)}>
        <LinkButton kind="quiet" href={back}>
          Revenir
        </LinkButton>
      </Heading>
      <ErrorSummary errors={errors} />
      <Facts facts={[{ label: 'Téléphone', value: person.phone ?? 'Pas de téléphone connu' }]} />
      <Form action={`/formation/apres/${ask.id}`} label={`Répondu par téléphone\u00A0: ${name}`}>
        <Choices
          name="situation"
          legend="Que dit cette personne&nbsp;?"
          required
          options={situations.map((value) => ({ value, label: situationNames[value] }))}
          value={String(typed['situation'] ?? '')}
          {...(errors['situation'] ? { error: errors['situation'] } : {})}
        />
        <Choices
          name="contract"
          legend="Quel contrat"
          hint="Seulement pour un emploi."
          options={contracts.map((value) => ({ value, label: contractNames[value] }))}
          value={String(typed['contract'] ?? '')}
          {...(errors['contract'] ? { error: errors['contract'] } : {})}
        />
        <Choices
          name="since"
          legend="Depuis quand"
          hint="Pour un emploi ou une formation."
          options={sinces.map((value) => ({ value, label: sinceWords[value] }))}
          value={String(typed['since'] ?? '')}
          {...(errors['since'] ? { error: errors['since'] } : {})}
        />
        <Button>Noter la réponse</Button>
      </Form>
    </div>
  )
  return refused ? refusedPage(c, { ...words, refused }, inside) : page(c, words, inside)
}
