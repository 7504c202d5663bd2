import { Empty, Heading, LinkButton, Pager, SearchBox, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { steers, type Actor } from '../actor.ts'
import { organisationKindWords, type Organisation } from '../organisation.ts'

type OrganisationList = {
  actor: Actor
  organisations: Organisation[]
  search: string
  more: boolean
  first: boolean
  /** All of it, to be printed. */
  whole: boolean
}

/** Every organisation, in the order of names, found by a word of theirs. */
export function organisationsPage(
  c: Ask,
  { actor, organisations, search, more, first, whole }: OrganisationList,
): Response {
  const last = organisations.at(-1)
  const query = new URLSearchParams({ ...(search ? { q: search } : {}), apres: last?.name ?? '' })
  const steward = steers(actor)
  const of = `/organismes${search ? `?q=${encodeURIComponent(search)}` : ''}`
  return page(
    c,
    { title: 'Organismes', room: 'people', density: 'bureau' },
    <div class="stack loose">
      <Heading title="Organismes" lead="Ceux qui forment, orientent, financent, évaluent et emploient.">
        {steward && <LinkButton href="/organismes/nouveau">Ajouter un organisme</LinkButton>}
      </Heading>
      <div class="narrow">
        <SearchBox action="/organismes" label="Chercher un organisme" value={search} />
      </div>
      {organisations.length === 0 ? (
        <NoOrganisation search={search} steward={steward} />
      ) : (
        <Table
          caption="Organismes dans l’ordre de leur nom"
          captionHidden
          columns={[
            {
              key: 'name',
              label: 'Nom',
              cell: (organisation) => <a href={`/organismes/${organisation.id}`}>{organisation.name}</a>,
            },
            {
              key: 'kind',
              label: 'Ce que c’est',
              cell: (organisation) => organisationKindWords[organisation.kind],
            },
            { key: 'town', label: 'Commune', cell: (organisation) => organisation.town ?? 'Non dite' },
          ]}
          rows={organisations}
        />
      )}
      <Pager
        previous={first ? undefined : of}
        next={more ? `/organismes?${query.toString()}` : undefined}
        whole={{ of, shown: whole }}
      />
    </div>,
  )
}

function NoOrganisation({ search, steward }: { search: string; steward: boolean }) {
  if (search)
    return (
      <Empty
        icon="search"
        title={`Aucun organisme ne contient « ${search.slice(0, 80)} »`}
        text="Essayez un seul mot du nom."
      />
    )
  return (
    <Empty
      icon="people"
      title="Aucun organisme pour l’instant"
      text="Les partenaires des actions seront ici."
    >
      {steward && <a href="/organismes/nouveau">Ajouter le premier</a>}
    </Empty>
  )
}
