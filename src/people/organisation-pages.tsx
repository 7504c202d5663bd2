import {
  Button,
  Empty,
  ErrorSummary,
  Facts,
  Field,
  Form,
  Heading,
  LinkButton,
  Pager,
  SearchBox,
  Select,
  Table,
} from '#platform/ui'
import { writeDate, type Day } from '#platform/time'
import { page, type Ask, type Typed } from '#platform/web'
import { holds, type Actor } from './actor.ts'
import { writePhone } from './login.ts'
import type { Member } from './membership-store.ts'
import { organisationKinds, organisationKindWords, type Organisation } from './organisation.ts'
import { listName } from './person.ts'
import { roleWords, type Role } from './role.ts'
import type { OrganisationRefusal } from './save-organisation.ts'

const sentences = {
  'name taken': { name: 'Un organisme porte déjà ce nom. Cherchez-le dans la liste.' },
  'siret taken': { siret: 'Un autre organisme a déjà ce SIRET. Cherchez-le dans la liste.' },
} satisfies Record<OrganisationRefusal, Record<string, string>>

type ListWords = {
  actor: Actor
  organisations: Organisation[]
  search: string
  more: boolean
  first: boolean
}

export function organisationsPage(c: Ask, { actor, organisations, search, more, first }: ListWords): Response {
  const last = organisations.at(-1)
  const query = new URLSearchParams({ ...(search ? { q: search } : {}), apres: last?.name ?? '' })
  const steward = holds(actor, 'steward')
  return page(
    c,
    { title: 'Organismes', room: 'people', density: 'bureau' },
    <div class="stack loose">
      <Heading title="Organismes" lead="Ceux qui forment, orientent, financent, évaluent et emploient.">
        {steward && <LinkButton href="/organismes/nouveau">Ajouter un organisme</LinkButton>}
      </Heading>
      <SearchBox action="/organismes" label="Chercher un organisme" value={search} />
      {organisations.length === 0 ? (
        <NoOrganisation search={search} steward={steward} />
      ) : (
        <Table
          caption="Organismes dans l’ordre de leur nom"
          captionHidden
          columns={[
            { key: 'name', label: 'Nom', cell: (one) => <a href={`/organismes/${one.id}`}>{one.name}</a> },
            { key: 'kind', label: 'Ce que c’est', cell: (one) => organisationKindWords[one.kind] },
            { key: 'town', label: 'Commune', cell: (one) => one.town ?? 'Non dite' },
          ]}
          rows={organisations}
        />
      )}
      <Pager
        previous={first ? undefined : `/organismes${search ? `?q=${encodeURIComponent(search)}` : ''}`}
        next={more ? `/organismes?${query.toString()}` : undefined}
      />
    </div>,
  )
}

function NoOrganisation({ search, steward }: { search: string; steward: boolean }) {
  if (search)
    return <Empty icon="search" title={`Aucun organisme ne contient « ${search.slice(0, 80)} »`} text="Essayez un seul mot du nom." />
  return (
    <Empty icon="people" title="Aucun organisme pour l’instant" text="Les partenaires des actions seront ici.">
      {steward && <a href="/organismes/nouveau">Ajouter le premier</a>}
    </Empty>
  )
}

type FormWords = {
  known?: Organisation
  typed: Typed
  errors: Record<string, string>
  refusal?: OrganisationRefusal
}

/** A new organisation, or one to be corrected. */
export function organisationFormPage(c: Ask, { known, typed, errors, refusal }: FormWords): Response {
  const all: Record<string, string> = refusal ? sentences[refusal] : errors
  const refused = Object.keys(all).length > 0
  const title = known ? `Modifier ${known.name}` : 'Ajouter un organisme'
  const given = (name: string) => ({ name, value: String(typed[name] ?? ''), error: all[name] })
  return page(
    c,
    { title, room: 'people', density: 'bureau', refused },
    <div class="stack narrow">
      <Heading title={title} />
      <ErrorSummary errors={all} />
      <Form action={known ? `/organismes/${known.id}` : '/organismes'}>
        {!known && <input type="hidden" name="id" value={String(typed['id'] ?? '')} />}
        <Field label="Nom" autocomplete="organization" {...given('name')} />
        <Select
          label="Ce que c’est"
          empty="Choisissez"
          options={organisationKinds.map((kind) => ({ value: kind, label: organisationKindWords[kind] }))}
          {...given('kind')}
        />
        <Field
          label="SIRET"
          hint="14 chiffres. Une association peut ne pas en avoir."
          inputmode="numeric"
          required={false}
          {...given('siret')}
        />
        <Field label="Commune" required={false} {...given('town')} />
        <Field label="Téléphone" type="tel" required={false} {...given('phone')} />
        <Field label="Courriel" type="email" required={false} {...given('email')} />
        <Button>{known ? 'Enregistrer' : 'Ajouter l’organisme'}</Button>
      </Form>
      <p>
        <a href={known ? `/organismes/${known.id}` : '/organismes'}>Revenir sans rien changer</a>
      </p>
    </div>,
    refused ? 422 : 200,
  )
}

type ShowWords = {
  actor: Actor
  organisation: Organisation
  members: Member[]
  today: Day
  mayEnd: readonly Role[]
}

/** What an organisation is, and who acts for it, now and before. */
export function organisationPage(c: Ask, { actor, organisation, members, today, mayEnd }: ShowWords): Response {
  const address = `/organismes/${organisation.id}`
  const past = members.filter((one) => one.untilDay && one.untilDay < today)
  const present = members.filter((one) => !past.includes(one))
  return page(
    c,
    { title: organisation.name, room: 'people', density: 'bureau' },
    <div class="stack loose">
      <Heading title={organisation.name} over={organisationKindWords[organisation.kind]}>
        {holds(actor, 'steward') && (
          <LinkButton kind="quiet" href={`${address}/modifier`}>
            Modifier
          </LinkButton>
        )}
        <LinkButton href={`${address}/membres/nouveau`}>Ajouter une personne</LinkButton>
      </Heading>
      <Facts facts={factsOf(organisation)} />
      <section class="stack">
        <h2>Qui y agit</h2>
        {present.length === 0 && (
          <Empty icon="people" title="Personne pour l’instant" text="Ajoutez une personne : elle recevra une invitation." />
        )}
        {present.length > 0 && <Members caption="En fonction" members={present} address={address} mayEnd={mayEnd} />}
        {past.length > 0 && <Members caption="Avant" members={past} address={address} mayEnd={[]} />}
      </section>
      <p>
        <a href="/organismes">Tous les organismes</a>
      </p>
    </div>,
  )
}

const factsOf = ({ siret, town, phone, email }: Organisation) => [
  { label: 'SIRET', value: siret?.replace(/(\d{3})(\d{3})(\d{3})(\d{5})/, '$1\u00A0$2\u00A0$3\u00A0$4') ?? 'Non dit' },
  { label: 'Commune', value: town ?? 'Non dite' },
  { label: 'Téléphone', value: phone ? writePhone(phone) : 'Non dit' },
  { label: 'Courriel', value: email ?? 'Non dit' },
]

function Members(props: { caption: string; members: Member[]; address: string; mayEnd: readonly Role[] }) {
  const { caption, members, address, mayEnd } = props
  const open = (one: Member) => one.untilDay === null && mayEnd.includes(one.role)
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'name', label: 'Nom', cell: (one: Member) => listName(one) },
        { key: 'role', label: 'Rôle', cell: (one) => roleWords[one.role] },
        { key: 'since', label: 'Quand', cell: (one) => period(one) },
        { key: 'reach', label: 'Pour écrire', cell: (one) => one.email ?? (one.phone ? writePhone(one.phone) : 'Non dit') },
        ...(members.some(open)
          ? [
              {
                key: 'end',
                label: 'Fin',
                cell: (one: Member) =>
                  open(one) ? (
                    <a href={`${address}/roles/${one.membershipId}`} aria-label={`Terminer le rôle de ${listName(one)}`}>
                      Terminer
                    </a>
                  ) : (
                    ''
                  ),
              },
            ]
          : []),
      ]}
      rows={members}
    />
  )
}

const period = ({ fromDay, untilDay }: Member) =>
  untilDay ? `Du ${writeDate(fromDay)} au ${writeDate(untilDay)}` : `Depuis le ${writeDate(fromDay)}`
