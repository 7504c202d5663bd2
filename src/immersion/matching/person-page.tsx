import { fullName, type Person } from '#people'
import { writeCount } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { Alert, Empty, Facts, Heading, LinkButton, Tag, type Fact } from '#platform/ui'
import type { Ask } from '#platform/web'
import { placeOf, sayCrowdBriefly, tradeTitle, writeDays, writeTrade, type Host } from '../hosts/door.ts'
import { HOSTS, immersionPage, writeBirth } from '../frame.tsx'
import { PROPOSALS } from './answer-proposal.ts'
import type { Fit, KnownWay } from './fit.ts'
import { PEOPLE } from './open-person.ts'
import type { Proposal } from './proposal.ts'
import { standingThere } from './propose-person.ts'
import type { Wish } from './wish.ts'
import { meansWords, standingOf } from './words.ts'

type Shown = {
  person: Person
  wish: Wish | undefined
  fits: Fit[]
  proposals: (Proposal & { hostName: string })[]
}

/** Hosts that fit somebody, the nearest first, and why each one does. */
export function personPage(c: Ask, { person, wish, fits, proposals }: Shown): Response {
  const at = `${PEOPLE}/${person.id}`
  const [near, far] = [fits.filter(({ isFar }) => !isFar), fits.filter(({ isFar }) => isFar)]
  const standing = (host: Host) => standingThere(proposals, placeOf(host), c.var.now)
  return immersionPage(
    c,
    { title: fullName(person) },
    <>
      <Heading title={fullName(person)} over="Trouver un employeur" lead={writeBirth(person)}>
        <LinkButton kind={wish ? 'quiet' : 'principal'} href={`${at}/souhaits`}>
          {wish ? 'Changer ses souhaits' : 'Écrire ses souhaits'}
        </LinkButton>
      </Heading>
      {!wish && (
        <Alert kind="info" title="Dites d’abord ce que la personne souhaite">
          Un métier, comment elle se déplace, quels jours.
        </Alert>
      )}
      {wish && (
        <section class="panel">
          <Facts small facts={wishFacts(wish)} />
        </section>
      )}
      {proposals.length > 0 && (
        <section class="stack">
          <h2>Déjà proposée</h2>
          <ul>
            {proposals.map((one) => {
              const { kind, label } = standingOf(one, c.var.now)
              return (
                <li>
                  <a href={`${PROPOSALS}/${one.id}`}>{one.hostName}</a> <Tag kind={kind}>{label}</Tag>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {wish && (
        <section class="stack">
          <h2>Employeurs qui conviennent</h2>
          {near.length === 0 && (
            <Empty
              icon="search"
              title="Aucun employeur ne convient assez près"
              text="Élargissez les souhaits, ou ajoutez un employeur."
            />
          )}
          {near.map((fit) => (
            <FitCard fit={fit} wish={wish} at={at} standing={standing(fit.host)} />
          ))}
          {fits.some(({ way }) => 'minutes' in way) && (
            <p class="hint">
              Les minutes sont une estimation, d’après la distance à vol d’oiseau : ni carte des routes, ni
              horaires de bus.
            </p>
          )}
        </section>
      )}
      {wish && far.length > 0 && (
        <section class="stack">
          <h2>Plus loin que ses souhaits</h2>
          {far.map((fit) => (
            <FitCard fit={fit} wish={wish} at={at} standing={standing(fit.host)} />
          ))}
        </section>
      )}
      <p>
        <a href={PEOPLE}>Toutes les personnes</a>
      </p>
    </>,
  )
}

type Card = { fit: Fit; wish: Wish; at: string; standing: ReturnType<typeof standingThere> }

function FitCard({ fit, wish, at, standing }: Card) {
  const { host } = fit
  return (
    <article class="panel stack tight">
      <h3>
        <a href={`${HOSTS}/${host.id}`}>{host.name}</a>, {host.town}
      </h3>
      <ul>
        {reasons(fit, wish).map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
      {standing === 'said no' ? (
        <p>
          <Tag kind="none">A dit non pour cette personne</Tag>
        </p>
      ) : standing === 'proposed already' ? (
        <p>
          <Tag kind="wait">Déjà proposée</Tag>
        </p>
      ) : (
        <p>
          <LinkButton href={`${at}/proposer/${host.id}`} label={`Proposer à ${host.name}`}>
            Proposer
          </LinkButton>
        </p>
      )}
    </article>
  )
}

/** Why this host, in plain sentences. */
function reasons({ host, full, trades, way, days, left }: Fit, wish: Wish): string[] {
  return [
    `Métier : ${trades.map(tradeTitle).join(', ')}`,
    wayWords(way, wish),
    days ? `Jours : ${writeDays(days)}` : 'Jours : non dits, à demander',
    ...(left.possible
      ? [
          `Encore ${writeCount(left.days, 'jour possible', 'jours possibles')}, jusqu’au ${writeDate(left.lastDay)}`,
        ]
      : []),
    host.capacity === null
      ? 'Places : non dites'
      : `Accueille ${writeCount(host.capacity, 'personne')} à la fois${full ? `, ${sayCrowdBriefly(full)}` : ''}`,
    ...(host.accessible === 'yes' ? ['Accessible avec un fauteuil roulant'] : []),
    ...(host.accepts === 'to see' ? ['Accueil à confirmer avec l’employeur'] : []),
    ...(host.way ? [host.way] : []),
  ]
}

function wayWords(way: KnownWay, { means }: Wish): string {
  if (!('minutes' in way)) return way.isSameTown ? 'Dans sa commune' : 'Autre commune, distance inconnue'
  const rough = way.isRough ? ', depuis le centre de la commune' : ''
  return `${meansWords[means]} : environ ${way.minutes} min${rough}`
}

const wishFacts = (wish: Wish): Fact[] => [
  { label: 'Métiers', value: wish.trades.map(writeTrade).join(', ') },
  {
    label: 'Trajet',
    value: `${meansWords[wish.means]}, ${wish.mostMinutes} min au plus, depuis ${wish.leavesFrom ? `${wish.leavesFrom}, ` : ''}${wish.town}`,
  },
  { label: 'Jours', value: writeDays(wish.days) || 'Tous les jours' },
]
