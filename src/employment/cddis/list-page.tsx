import { writeCount } from '#platform/i18n'
import { writeShortDate, type Day, writeMinutes } from '#platform/time'
import { Heading, LinkButton, Pager, SearchBox, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Flag } from '../cddi.ts'
import { Filters, insertionPage, nameColumn } from '../frame.tsx'
import type { CddiState, ListedCddi } from './list-store.ts'
import type { Inside } from '../reach.ts'
import { kindWords } from '../words.ts'
import {
  cddiFilters,
  type CddiFilter,
  cddiFilterNames,
  cddiLabels,
  CDDIS,
  cddisAddress,
} from './cddi-filter.ts'
import { End } from './cddi-end.tsx'
import { Flags } from './flags.tsx'
import { NoCddi } from './no-cddi.tsx'

type CddiList = {
  inside: Inside
  filter: CddiFilter
  search: string
  rows: ListedCddi[]
  flags: Map<string, Flag[]>
  counts: Record<CddiState, number>
  next: string | undefined
  today: Day
}

/** The contracts that the reader may open, those that end first first, with what the law says of each. */
export function cddisPage(c: Ask, words: CddiList): Response {
  const { inside, filter, search, rows, flags, counts, next, today } = words
  return insertionPage(
    c,
    inside,
    { title: 'Les contrats', here: CDDIS },
    <>
      <Heading
        title="Les contrats"
        lead={
          inside.seat === 'direction'
            ? 'Ceux qui finissent d’abord sont en tête.'
            : 'Ceux des personnes que vous suivez.'
        }
      >
        {inside.seat === 'direction' && (
          <LinkButton href="/insertion/postes?etat=vacants">Les postes à pourvoir</LinkButton>
        )}
      </Heading>
      <Filters
        label="Filtrer les contrats"
        items={cddiFilterNames.map((name) => ({
          href: cddisAddress(name, search),
          label: `${cddiLabels[name]} (${counts[cddiFilters[name]]})`,
          current: filter === name,
        }))}
      />
      <SearchBox
        action={CDDIS}
        label="Chercher un nom"
        value={search}
        keep={filter === 'en-cours' ? {} : { etat: filter }}
      />
      {rows.length === 0 ? (
        <NoCddi filter={filter} search={search} />
      ) : (
        <Table
          caption={writeCount(rows.length, 'contrat')}
          captionHidden
          rows={rows}
          columns={[
            nameColumn,
            { key: 'post', label: 'Poste', cell: (row) => `${row.postCode}, ${row.postTitle}` },
            { key: 'to', label: 'Fin', cell: (row) => <End row={row} today={today} /> },
            { key: 'flags', label: 'À vérifier', cell: (row) => <Flags flags={flags.get(row.id) ?? []} /> },
            { key: 'from', label: 'Début', desk: true, cell: (row) => writeShortDate(row.fromDay) },
            {
              key: 'hours',
              label: 'Par semaine',
              desk: true,
              cell: (row) => writeMinutes(row.weeklyMinutes),
            },
            { key: 'kind', label: 'Type', desk: true, cell: (row) => kindWords[row.kind] },
          ]}
        />
      )}
      <Pager next={next} />
    </>,
  )
}
