import { typo, writeEuros } from '#platform/i18n'
import { parisDay, writeClock, writeShortDate } from '#platform/time'
import { Table } from '#platform/ui'
import type { AccountLine, PostedLine } from './store.ts'
import { accountWords, postingWords } from './posting-words.ts'

/** Every account, with its balance. */
export function Accounts({ rows }: { rows: AccountLine[] }) {
  return (
    <Table
      caption="Comptes"
      rows={rows}
      columns={[
        { key: 'name', label: 'Compte', cell: (one) => accountWords(one.kind, one.organisation) },
        { key: 'cents', label: 'Solde', num: true, cell: ({ cents }) => writeEuros(cents) },
      ]}
    />
  )
}

/** What happened to money, the last first. */
export function Postings({ rows }: { rows: PostedLine[] }) {
  return (
    <Table
      caption="Écritures, la dernière d’abord"
      rows={rows}
      columns={[
        { key: 'what', label: 'Écriture', header: true, cell: ({ kind }) => postingWords[kind] },
        { key: 'at', label: 'Quand', cell: ({ at }) => `${writeShortDate(parisDay(at))} ${writeClock(at)}` },
        {
          key: 'ref',
          label: 'Référence',
          cell: ({ reference, paymentId }) =>
            paymentId ? <a href={`/argent/paiements/${paymentId}`}>{reference}</a> : reference,
        },
        {
          key: 'entries',
          label: 'Comptes',
          wide: true,
          all: true,
          cell: ({ entries }) => (
            <ul>
              {entries.map(({ kind, organisation, cents }) => (
                <li>{typo(`${accountWords(kind, organisation)} : ${writeEuros(cents)}`)}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}
