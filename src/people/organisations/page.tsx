import { Empty, Facts, Heading, LinkButton } from '#platform/ui'
import type { Day } from '#platform/time'
import { page, type Ask } from '#platform/web'
import { steers, type Actor } from '../actor.ts'
import { writePhone } from '../login.ts'
import type { Member } from '../membership-store.ts'
import { writeActivityNumber, type Letterhead } from '../letterhead.ts'
import { organisationKindWords, writeSiret, type Organisation } from '../organisation.ts'
import type { Role } from '../role.ts'
import { Members } from './members.tsx'

type OrganisationView = {
  actor: Actor
  organisation: Organisation
  letterhead: Letterhead
  members: Member[]
  today: Day
  /** What the reader gives and ends here. */
  given: readonly Role[]
}

/** What an organisation is, and who acts for it, now and before. */
export function organisationPage(
  c: Ask,
  { actor, organisation, letterhead, members, today, given }: OrganisationView,
): Response {
  const address = `/organismes/${organisation.id}`
  const { logo } = letterhead
  const past = members.filter((member) => member.untilDay && member.untilDay < today)
  const present = members.filter((member) => !past.includes(member))
  return page(
    c,
    { title: organisation.name, room: 'people', density: 'bureau' },
    <div class="stack loose">
      <Heading title={organisation.name} over={organisationKindWords[organisation.kind]}>
        {steers(actor) && (
          <LinkButton kind="quiet" href={`${address}/modifier`}>
            Modifier
          </LinkButton>
        )}
        {given.length > 0 && (
          <LinkButton kind="quiet" href={`${address}/en-tete`}>
            En-tête des papiers
          </LinkButton>
        )}
        {given.length > 0 && (
          <LinkButton href={`${address}/membres/nouveau`}>Ajouter une personne</LinkButton>
        )}
      </Heading>
      <div class="aside">
        <section class="side panel" aria-label="L’organisme">
          {logo && (
            <img
              class="logo"
              src={`${address}/logo`}
              alt={`Logo de ${organisation.name}`}
              width={logo.width}
              height={logo.height}
            />
          )}
          <Facts facts={[...factsOf(organisation), ...headOf(letterhead)]} small />
        </section>
        <section class="main stack">
          <h2>Qui y agit</h2>
          {present.length === 0 && (
            <Empty
              icon="people"
              title="Personne pour l’instant"
              text={
                given.length > 0
                  ? 'Ajoutez une personne : elle recevra une invitation.'
                  : 'Le pilote du territoire ajoute la première personne.'
              }
            />
          )}
          {present.length > 0 && (
            <Members caption="En fonction" members={present} address={address} mayEnd={given} />
          )}
          {past.length > 0 && <Members caption="Avant" members={past} address={address} mayEnd={[]} />}
        </section>
      </div>
      <p>
        <a href="/organismes">Tous les organismes</a>
      </p>
    </div>,
  )
}

const factsOf = ({ siret, town, phone, email }: Organisation) => [
  {
    label: 'SIRET',
    value: siret ? writeSiret(siret) : 'Non dit',
  },
  { label: 'Commune', value: town ?? 'Non dite' },
  { label: 'Téléphone', value: phone ? writePhone(phone) : 'Non dit' },
  { label: 'Courriel', value: email ?? 'Non dit' },
]

const headOf = ({ address, activityNumber }: Letterhead) => [
  ...(address ? [{ label: 'Adresse', value: address }] : []),
  ...(activityNumber
    ? [{ label: 'Déclaration d’activité', value: writeActivityNumber(activityNumber) }]
    : []),
]
