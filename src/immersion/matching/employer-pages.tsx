import type { ComponentChildren } from 'preact'
import { fullName, type Person } from '#people'
import { typo } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { Alert, Confirm, Facts, Heading, LinkButton, type Fact } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { tradeTitle } from '../hosts/door.ts'
import { answers, type Answer, type Proposal } from './proposal.ts'
import { objectWords } from './words.ts'

const shell = (c: Ask, title: string, children: ComponentChildren, status = 200): Response =>
  page(
    c,
    { title, room: 'immersion', here: '/entreprises', listen: true },
    <div class="stack loose narrow">{children}</div>,
    status,
  )

const buttonWords: Record<Answer, string> = { yes: 'Oui, d’accord', no: 'Non', later: 'Plus tard' }

/** What a host reads: a first name, and what its person chose to show. */
export const askPage = (
  c: Ask,
  { at, one, person }: { at: string; one: Proposal; person: Person },
): Response =>
  shell(
    c,
    'Une personne en immersion chez vous',
    <>
      <Heading
        title={`${person.givenName} voudrait venir chez vous`}
        over={one.organisation.name}
        lead="Quelques jours d’immersion. La personne garde son statut : vous ne la payez pas."
      />
      {c.req.query('dit') !== undefined && (
        <Alert kind="ok" title="C’est noté : plus tard">
          Vous pouvez encore répondre ici.
        </Alert>
      )}
      <section class="panel">
        <Facts facts={factsOf(one)} />
      </section>
      <section class="stack">
        <h2>Votre réponse</h2>
        <p class="row">
          {answers.map((value) => (
            <LinkButton href={`${at}?reponse=${value}`} {...(value === 'yes' ? {} : { kind: 'quiet' })}>
              {buttonWords[value]}
            </LinkButton>
          ))}
        </p>
        <p class="hint">
          Oui ne vous engage pas encore : une convention est signée avant le premier jour. Votre adresse n’est
          pas montrée à la personne.
        </p>
      </section>
    </>,
  )

const questions: Record<Answer, { title: string; verb: string; text: string }> = {
  yes: {
    title: 'Répondre oui',
    verb: 'Oui, je suis d’accord',
    text: 'Vous saurez qui vient. La personne qui l’accompagne prépare la convention avec vous.',
  },
  no: {
    title: 'Répondre non',
    verb: 'Non, pas chez nous',
    text: 'Cette personne ne vous sera plus proposée. Vous n’avez pas à dire pourquoi.',
  },
  later: {
    title: 'Répondre plus tard',
    verb: 'Plus tard',
    text: 'La personne qui l’accompagne le saura. Ce lien reste ouvert.',
  },
}

/** The second press: a letter that is only opened answers nothing. */
export function confirmPage(
  c: Ask,
  { at, answer, person }: { at: string; answer: Answer; person: Person },
): Response {
  const { title, verb, text } = questions[answer]
  return shell(
    c,
    title,
    <Confirm
      title={typo(`${title} pour ${person.givenName} ?`)}
      level={1}
      action={at}
      verb={verb}
      keep={{ answer }}
      back={{ href: at, label: 'Revenir' }}
    >
      <p>{typo(text)}</p>
    </Confirm>,
  )
}

type Answered = { one: Proposal; answer: 'yes' | 'no'; person: Person; by: Person | undefined }

/** Once it is answered: after a yes, who comes and who prepares the convention. */
export const answeredPage = (c: Ask, { one, answer, person, by }: Answered): Response =>
  shell(
    c,
    'Merci',
    answer === 'no' ? (
      <>
        <Heading title="Merci de votre réponse" />
        <Alert kind="ok" title="C’est noté : non">
          Cette personne ne vous sera plus proposée.
        </Alert>
      </>
    ) : (
      <>
        <Heading title="Merci, c’est oui" lead={fullName(person)} />
        <section class="panel">
          <Facts
            facts={[
              { label: 'Qui vient', value: fullName(person) },
              ...factsOf(one),
              {
                label: 'Qui prépare la convention',
                value: [by && fullName(by), one.organisation.name].filter(Boolean).join(', '),
              },
            ]}
          />
        </section>
        <p>Rien ne commence avant la convention signée. On vous appelle pour la préparer.</p>
      </>
    ),
  )

/** Withdrawn, past, or too old: nothing of anybody is said. */
export const overPage = (c: Ask): Response =>
  shell(
    c,
    'Cette proposition est finie',
    <>
      <Heading title="Cette proposition est finie" />
      <p>Elle ne demande plus de réponse. Merci.</p>
      <p>
        <LinkButton kind="quiet" href="/entreprises">
          Ce qu’une entreprise peut faire ici
        </LinkButton>
      </p>
    </>,
    410,
  )

const factsOf = ({ trade, object, fromDay, toDay, shown, card }: Proposal): Fact[] => [
  { label: 'Métier', value: tradeTitle(trade) },
  { label: 'Pour', value: objectWords[object] },
  { label: 'Dates', value: `du ${writeDate(fromDay)} au ${writeDate(toDay)}` },
  ...(shown ? [{ label: 'Ce que la personne vous dit', value: shown }] : []),
  ...(card ? [{ label: 'Sa carte', value: <a href={card}>Voir ce qu’elle sait faire</a> }] : []),
]
