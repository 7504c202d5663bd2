import { fullName, type Person } from '#people'
import { chez, typo } from '#platform/i18n'
import { parisDay, writeDate, writeInstant } from '#platform/time'
import { Alert, Button, Facts, Heading, LinkButton, Tag, type Fact } from '#platform/ui'
import type { Ask } from '#platform/web'
import { aimWords } from '../aim-words.ts'
import { writeTrade, type Host } from '../hosts/door.ts'
import { HOSTS, immersionPage } from '../frame.tsx'
import { PROPOSALS } from './answer-proposal.ts'
import { wayTo } from './write-to-host.ts'
import { PEOPLE } from './open-person.ts'
import { answers, isSilent, type Proposal } from './proposal.ts'
import { mayWriteAgain } from './propose-person.ts'
import { answerWords, standingOf } from './words.ts'

type Shown = {
  one: Proposal
  person: Person
  host: Host
  mayWrite: boolean
  /** the convention was written since the yes */
  isWritten: boolean
  /** each yes that the host took back */
  withdrawnYeses: readonly { saidAt: Date; withdrawnAt: Date }[]
}

/** What became of a proposal, and what its maker may do now. */
export function proposalPage(
  c: Ask,
  { one, person, host, mayWrite, isWritten, withdrawnYeses }: Shown,
): Response {
  const at = `${PROPOSALS}/${one.id}`
  const { now } = c.var
  const { kind, label } = standingOf(one, now)
  const { state } = one
  const mayNote =
    state.kind === 'waiting' || (state.kind === 'answered' && (state.isNoted || state.answer === 'later'))
  return immersionPage(
    c,
    { title: `${fullName(person)} ${chez(host.name)}` },
    <>
      <Heading title={`${fullName(person)} ${chez(host.name)}`} over="Proposition" lead={host.town} />
      <p>
        <Tag kind={kind}>{label}</Tag>
      </p>
      {isSilent(one, now) && (
        <Alert kind="late" title="Cinq jours sans réponse">
          {wayTo(host) ? 'Appelez l’employeur, ou écrivez-lui à nouveau.' : 'Appelez l’employeur.'}
        </Alert>
      )}
      {one.state.kind === 'answered' && one.state.answer === 'yes' && (
        <Alert kind="ok" title="L’employeur est d’accord">
          {isWritten ? (
            <p>La convention est écrite.</p>
          ) : (
            <LinkButton href={conventionOf(one)}>Préparer la convention</LinkButton>
          )}
        </Alert>
      )}
      <section class="panel">
        <Facts facts={factsOf(one, host)} />
      </section>
      {withdrawnYeses.map(({ saidAt, withdrawnAt }) => (
        <p class="small muted">
          {typo(
            `L’employeur a dit oui le ${writeInstant(saidAt)}, puis l’a retiré le ${writeInstant(withdrawnAt)}.`,
          )}
        </p>
      ))}
      {mayWrite && mayNote && (
        <section class="stack">
          <h2>Il a répondu au téléphone</h2>
          <form class="row" method="post" action={`${at}/reponse`}>
            {answers.map((value) => (
              <Button kind="quiet" name="answer" value={value}>
                {answerWords[value]}
              </Button>
            ))}
          </form>
        </section>
      )}
      {mayWrite && one.state.kind !== 'withdrawn' && (
        <div class="row">
          {wayTo(host) && mayWriteAgain(one, now) && (
            <form method="post" action={`${at}/relance`}>
              <Button>Écrire à nouveau</Button>
            </form>
          )}
          {label !== 'Refusée' && one.toDay >= parisDay(now) && (
            <form method="post" action={`${at}/retrait`}>
              <Button kind="quiet">Retirer la proposition</Button>
            </form>
          )}
        </div>
      )}
      <p>
        <a href={`${PEOPLE}/${person.id}`}>Autres employeurs pour {person.givenName}</a>
      </p>
      <p>
        <a href={PROPOSALS}>Toutes les propositions</a>
      </p>
    </>,
  )
}

/** Where the convention of an accepted proposal is prepared, with what was agreed. */
const conventionOf = ({ personId, hostId, trade, object, fromDay, toDay }: Proposal): string =>
  `/immersions/conventions/nouvelle?personne=${personId}&employeur=${hostId}&debut=${fromDay}&fin=${toDay}&objet=${object}&metier=${trade}`

const factsOf = (one: Proposal, host: Host): Fact[] => [
  { label: 'Employeur', value: <a href={`${HOSTS}/${host.id}`}>{host.name}</a> },
  { label: 'Métier', value: writeTrade(one.trade) },
  { label: 'Pour', value: aimWords[one.object] },
  { label: 'Dates', value: `du ${writeDate(one.fromDay)} au ${writeDate(one.toDay)}` },
  { label: 'Ce que la personne montre', value: one.shown || 'Son prénom seul' },
  ...(one.card
    ? [{ label: 'Sa carte', value: <a href={one.card}>Sa carte, comme l’employeur la lit</a> }]
    : []),
  { label: 'Au nom de', value: one.organisation.name },
  {
    label: one.sentAt ? 'Écrite le' : 'Faite le',
    value: writeDate(parisDay(one.sentAt ?? one.madeAt)),
  },
  ...(one.state.kind === 'answered'
    ? [
        {
          label: one.state.isNoted ? 'Réponse, au téléphone' : 'Réponse, par l’employeur',
          value: `${answerWords[one.state.answer]}, le ${writeDate(parisDay(one.state.at))}`,
        },
      ]
    : []),
]
