import { listName } from '#people'
import { HOSTS, immersionPage } from '../frame.tsx'
import { writeNumber } from '#platform/i18n'
import { writeShortDate } from '#platform/time'
import { Empty, Heading, LinkButton, Pager, SearchBox, Table, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { aimWords } from '../aim-words.ts'
import { readings } from '../law/door.ts'
import type { Reached } from './past-immersion.ts'
import type { ShownPast } from './read-past.ts'

export const PAST = '/immersions/passees'

export const pastAddress = (asked: { search?: string; after?: string }): string => {
  const query = new URLSearchParams()
  if (asked.search) query.set('q', asked.search)
  if (asked.after) query.set('apres', asked.after)
  return query.size > 0 ? `${PAST}?${query}` : PAST
}

type List = { rows: ShownPast[]; search: string; next: string | undefined; isFirst: boolean }

/** Immersions of the past, with what became of them and what the law says. */
export const pastPage = (c: Ask, { rows, search, next, isFirst }: List): Response =>
  immersionPage(
    c,
    { title: 'Immersions passées' },
    <>
      <Heading title="Immersions passées" lead="Celles des personnes que vous accompagnez.">
        <LinkButton kind="quiet" href="/imports/immersions">
          Importer une liste
        </LinkButton>
      </Heading>
      <SearchBox action={PAST} label="Chercher une immersion" hint="Un nom, un employeur" value={search} />
      {rows.length === 0 ? <Nothing search={search} /> : <PastTable rows={rows} />}
      <Pager previous={isFirst ? undefined : pastAddress({ search })} next={next} />
      {rows.length > 0 && (
        <p class="muted">
          Une liste ne dit pas qui a signé. La loi est relue sur l’objet, les dates, la durée et le nombre.
        </p>
      )}
      <p>
        <a href={HOSTS}>Tous les employeurs</a>
      </p>
    </>,
  )

const PastTable = ({ rows }: { rows: ShownPast[] }) => (
  <Table
    caption="Immersions, la plus récente d’abord"
    captionHidden
    columns={[
      { key: 'person', label: 'Personne', cell: (row) => listName(row) },
      { key: 'host', label: 'Employeur', cell: (row) => <HostName {...row} /> },
      {
        key: 'dates',
        label: 'Dates',
        cell: ({ past }) => `${writeShortDate(past.fromDay)} au ${writeShortDate(past.toDay)}`,
      },
      {
        key: 'aim',
        label: 'Objet',
        desk: true,
        cell: ({ past }) => past.objects.map((aim) => aimWords[aim]).join(', '),
      },
      {
        key: 'hours',
        label: 'Heures',
        num: true,
        desk: true,
        cell: ({ past }) => (past.minutes === null ? 'Non dit' : writeNumber(past.minutes / 60)),
      },
      { key: 'end', label: 'Bilan', cell: ({ past }) => ending(past) },
      { key: 'law', label: 'La loi', all: true, cell: ({ verdict }) => <Flag verdict={verdict} /> },
    ]}
    rows={rows}
  />
)

/** A host that this reader may open, and what is still possible there for that person. */
const HostName = ({ past, host, personId }: ShownPast) =>
  host ? (
    <>
      <a href={`${HOSTS}/${host.id}`}>{host.name}</a>
      <br />
      <a href={`${HOSTS}/${host.id}/personnes/${personId}`}>Ce qui reste possible</a>
    </>
  ) : (
    <>{past.hostName}</>
  )

const reachedWords: Record<Reached, string> = {
  yes: 'Objectif atteint',
  partly: 'Atteint en partie',
  no: 'Objectif non atteint',
}

function ending({ report, reached, hired }: ShownPast['past']): string {
  const said = reached ? reachedWords[reached] : report === 'received' ? 'Reçu' : 'Pas reçu'
  return hired ? `${said}. Embauche : ${hired.as}` : said
}

/** What the law says of it, in its own sentence; a reading of ours is said to be one. */
function Flag({ verdict }: Pick<ShownPast, 'verdict'>) {
  if (verdict.verdict === 'accepted') return <Tag kind="ok">Rien à signaler</Tag>
  return (
    <>
      <Tag kind="wait">À savoir</Tag> {verdict.sentence}
      {verdict.doubts.map((doubt) => (
        <small class="hint"> {readings[doubt].doubt}</small>
      ))}
    </>
  )
}

const Nothing = ({ search }: { search: string }) =>
  search ? (
    <Empty icon="search" title="Aucune immersion ne correspond" text="Essayez un seul mot du nom." />
  ) : (
    <Empty
      icon="people"
      title="Aucune immersion pour l’instant"
      text="Une liste de l’an dernier peut être importée."
    />
  )
