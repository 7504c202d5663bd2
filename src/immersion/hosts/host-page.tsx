import { typo, writeCount } from '#platform/i18n'
import { writePhone, writeSiret } from '#people'
import { parisDay, writeDate } from '#platform/time'
import { Alert, Facts, Heading, LinkButton, Tag, type Fact } from '#platform/ui'
import type { Ask } from '#platform/web'
import { HOSTS, immersionPage } from '../frame.tsx'
import type { Crowd } from './crowd.ts'
import { FullDays } from './crowd-view.tsx'
import { HostDoubts, WhoseSiret } from './host-doubts.tsx'
import { isReady, type Host } from './host.ts'
import type { OtherPlace } from './list-store.ts'
import { writeOffer, type Offer } from './offer.ts'
import { stanceWords, writeDays, writeSaid } from './host-words.ts'
import type { Twin } from './shared-siret-store.ts'
import { writeTrade } from './trade.ts'

type Shown = {
  host: Host
  /** when it has no place left, in the days to come */
  full: Crowd | undefined
  places: readonly OtherPlace[]
  offer: Offer | undefined
  /** how many people other organisations propose there, for who keeps it */
  proposed: number
  isOwn: boolean
  /** who else has the SIRET that a list gave to it */
  twins: readonly Twin[]
}

/** All that is known of an employer. */
export function hostPage(c: Ask, { host, full, places, offer, proposed, isOwn, twins }: Shown): Response {
  return immersionPage(
    c,
    { title: host.name },
    <>
      <Heading title={host.name} over={host.activity || 'Employeur'} lead={host.town}>
        {isOwn && <LinkButton href={`${HOSTS}/${host.id}/correction`}>Corriger</LinkButton>}
      </Heading>
      <HostDoubts host={host} twins={twins} />
      {isOwn && <WhoseSiret host={host} twins={twins} />}
      {isReady(host) && (
        <p class="row">
          <Tag kind={host.accepts === 'yes' ? 'ok' : 'wait'}>
            {host.accepts === 'yes' ? 'Peut accueillir' : 'Peut-être : à demander'}
          </Tag>
          <a href={`/immersions/conventions/nouvelle?employeur=${host.id}`}>Préparer une convention ici</a>
        </p>
      )}
      <FullDays crowd={full} />
      {offer && (
        <Alert kind="info" title={typo(`${offer.saidBy} ${writeOffer(offer)}`)}>
          {typo(`Dit le ${writeDate(parisDay(offer.saidAt))}.`)}
        </Alert>
      )}
      {proposed > 0 && (
        <Alert
          kind="info"
          title={typo(
            `${writeCount(proposed, 'personne y est déjà proposée', 'personnes y sont déjà proposées')} par d’autres organismes`,
          )}
        />
      )}
      <section class="stack">
        <h2>Accueillir en immersion</h2>
        <Facts facts={receiving(host)} />
      </section>
      <section class="stack">
        <h2>Y aller, lui parler</h2>
        <Facts facts={reaching(host)} />
      </section>
      <section class="stack">
        <h2>Qui c’est</h2>
        <Facts facts={identity(host)} />
      </section>
      <p class="row">
        <LinkButton kind="quiet" href={`/immersions/besoins?employeur=${host.id}`}>
          Ses besoins de recrutement
        </LinkButton>
        {isOwn && (
          <LinkButton kind="quiet" icon="plus" href={`${HOSTS}/${host.id}/besoins/nouveau`}>
            Ajouter un besoin
          </LinkButton>
        )}
        {isOwn && (
          <LinkButton kind="quiet" icon="mail" href={`${HOSTS}/${host.id}/page`}>
            La page de l’employeur
          </LinkButton>
        )}
      </p>
      <Places title="Suivi aussi par" places={places.filter(({ isSame }) => isSame)} />
      <Places title="Ses autres lieux" places={places.filter(({ isSame }) => !isSame)} />
      <p>
        <a href={HOSTS}>Tous les employeurs</a>
      </p>
    </>,
  )
}

const Places = ({ title, places }: { title: string; places: readonly OtherPlace[] }) =>
  places.length > 0 && (
    <section class="stack">
      <h2>{title}</h2>
      <ul>
        {places.map(({ id, name, town, keeperName, isSame }) => (
          <li>
            <a href={`${HOSTS}/${id}`}>{isSame ? keeperName : name}</a>
            {!isSame && `, ${town}`}
          </li>
        ))}
      </ul>
    </section>
  )

const said = (label: string, value: Fact['value'] | null): Fact[] =>
  value === null || value === '' ? [] : [{ label, value }]

const receiving = (host: Host): Fact[] => [
  { label: 'Accueille', value: host.accepts ? stanceWords[host.accepts] : 'Non demandé' },
  {
    label: 'Métiers',
    value:
      host.trades.length === 0 ? (
        'Non dits'
      ) : (
        <ul class="plain">
          {host.trades.map((code) => (
            <li>{writeTrade(code)}</li>
          ))}
        </ul>
      ),
  },
  {
    label: 'Combien à la fois',
    value: host.capacity === null ? 'Non dit' : writeCount(host.capacity, 'personne'),
  },
  { label: 'Jours', value: writeDays(host.days) || 'Non dits' },
  {
    label: 'Avec un fauteuil roulant',
    value: host.accessible === null ? 'Non dit' : host.accessible === 'yes' ? 'Oui' : 'Non',
  },
  { label: 'Recrute', value: host.hires ? stanceWords[host.hires] : 'Non demandé' },
]

const reaching = (host: Host): Fact[] => [
  {
    label: 'Adresse',
    value: [host.address, `${host.postcode} ${host.town}`.trim()].filter(Boolean).join(', '),
  },
  ...said('Comment y aller', host.way),
  ...said('Qui accueille', host.welcomedBy),
  ...said(
    'Téléphone',
    host.phones.length === 0
      ? null
      : host.phones.map((phone, n) => (
          <>
            {n > 0 && ', '}
            <a href={`tel:${phone}`}>{writePhone(phone)}</a>
          </>
        )),
  ),
  ...said('Courriel', host.email && <a href={`mailto:${host.email}`}>{host.email}</a>),
  ...said('Dernières nouvelles', host.saidOn && writeDate(host.saidOn)),
  ...said('Ce qu’il a dit', writeSaid(host)),
]

const identity = (host: Host): Fact[] => [
  ...(host.body.kind === 'person'
    ? [{ label: 'Statut', value: 'Particulier employeur, sans SIRET' }]
    : [
        ...said('Organisme', host.body.name === host.name ? null : host.body.name),
        { label: 'SIRET', value: host.body.siret ? writeSiret(host.body.siret) : 'Manque' },
      ]),
  ...said('Autres noms', host.knownAs.join(', ')),
  { label: 'Suivi par', value: host.keptBy ? `${host.keeper.name} (${host.keptBy})` : host.keeper.name },
]
