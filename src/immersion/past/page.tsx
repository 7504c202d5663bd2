import type { PersonId } from '#people'
import { CONVENTIONS, HOSTS, immersionPage, nameInList } from '../frame.tsx'
import { typo, writeNumber } from '#platform/i18n'
import { writeShortDate, type Day } from '#platform/time'
import { Empty, Heading, LinkButton, Pager, SearchBox, Table, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { aimWords } from '../aim-words.ts'
import { readings, type Aim } from '../law/door.ts'
import type { Reached } from './past-immersion.ts'
import type { ShownPast } from './read-past.ts'

export const PAST = '/immersions/passees'
/** Where what lists left open about them is answered. */
export const PAST_TO_CHECK = `${PAST}/a-verifier`

export const pastAddress = (asked: { search?: string; after?: string }): string => {
  const query = new URLSearchParams()
  if (asked.search) query.set('q', asked.search)
  if (asked.after) query.set('apres', asked.after)
  return query.size > 0 ? `${PAST}?${query}` : PAST
}

type List = {
  rows: ShownPast[]
  /** of those who have a namesake there */
  born: ReadonlyMap<PersonId, Day>
  /** lines of lists that wait for an answer of this reader */
  toCheck: number
  search: string
  next: string | undefined
  isFirst: boolean
}

/** Immersions of the past, with what became of them and what the law says. */
export const pastPage = (c: Ask, { rows, born, toCheck, search, next, isFirst }: List): Response =>
  immersionPage(
    c,
    { title: 'Immersions passées' },
    <>
      <Heading title="Immersions passées" lead="Celles des personnes que vous accompagnez.">
        <LinkButton kind="quiet" href="/imports/immersions">
          Importer des immersions passées
        </LinkButton>
        <LinkButton kind="quiet" href={PAST_TO_CHECK}>
          {toCheck > 0 ? `À vérifier (${toCheck})` : 'À vérifier'}
        </LinkButton>
      </Heading>
      <SearchBox action={PAST} label="Chercher une immersion" hint="Un nom, un employeur" value={search} />
      {rows.length === 0 ? <Nothing search={search} /> : <PastTable rows={rows} born={born} />}
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

const PastTable = ({ rows, born }: Pick<List, 'rows' | 'born'>) => (
  <Table
    caption="Immersions, la plus récente d’abord"
    captionHidden
    columns={[
      { key: 'person', label: 'Personne', cell: (row) => <Person row={row} born={born.get(row.personId)} /> },
      { key: 'host', label: 'Employeur', cell: (row) => <HostName row={row} /> },
      {
        key: 'dates',
        label: 'Dates',
        cell: (row) => `${writeShortDate(row.fromDay)} au ${writeShortDate(lastDayOf(row))}`,
      },
      {
        key: 'aim',
        label: 'Objet',
        desk: true,
        cell: (row) =>
          objectsOf(row)
            .map((aim) => aimWords[aim])
            .join(', '),
      },
      { key: 'hours', label: 'Heures', num: true, desk: true, cell: writeHours },
      { key: 'end', label: 'Bilan', cell: ending },
      { key: 'law', label: 'La loi', all: true, cell: (row) => <Flag row={row} /> },
    ]}
    rows={rows}
  />
)

/** Of an immersion that was signed here, its convention and its papers are a press away. */
const Person = ({ row, born }: { row: ShownPast; born: Day | undefined }) => {
  const name = typo(nameInList(row, born))
  return row.kind === 'convention' ? <a href={`${CONVENTIONS}/${row.id}`}>{name}</a> : <>{name}</>
}

const lastDayOf = (row: ShownPast): Day => (row.kind === 'convention' ? row.toDay : row.past.toDay)
const objectsOf = (row: ShownPast): readonly Aim[] =>
  row.kind === 'convention' ? [row.object] : row.past.objects

function writeHours(row: ShownPast): string {
  if (row.kind === 'convention') return 'Dans la convention'
  return row.past.minutes === null ? 'Non dit' : writeNumber(row.past.minutes / 60)
}

/** A host that this reader may open, and what is still possible there for that person. */
const HostName = ({ row }: { row: ShownPast }) => {
  const { host, personId } = row
  return host ? (
    <>
      <a href={`${HOSTS}/${host.id}`}>{host.name}</a>
      <br />
      <a href={`${HOSTS}/${host.id}/personnes/${personId}`}>Ce qui reste possible</a>
    </>
  ) : (
    <>{row.kind === 'convention' ? row.hostName : row.past.hostName}</>
  )
}

const reachedWords: Record<Reached, string> = {
  yes: 'Objectif atteint',
  partly: 'Atteint en partie',
  no: 'Objectif non atteint',
}

function ending(row: ShownPast): string {
  if (row.kind === 'convention') {
    const said = row.reached ? reachedWords[row.reached] : row.isReported ? 'Reçu' : 'Pas reçu'
    return row.isHired ? `${said}. Embauche dite` : said
  }
  const { report, reached, hired } = row.past
  const said = reached ? reachedWords[reached] : report === 'received' ? 'Reçu' : 'Pas reçu'
  return hired ? `${said}. Embauche : ${hired.as}` : said
}

/** What the law says of it, in its own sentence; a reading of ours is said to be one. */
function Flag({ row }: { row: ShownPast }) {
  if (row.kind === 'convention') return <Tag kind="ok">Convention signée</Tag>
  const { verdict } = row
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
