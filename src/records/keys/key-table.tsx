import { de, writeList } from '#platform/i18n'
import { parisDay, writeShortDate } from '#platform/time'
import { Table, Tag } from '#platform/ui'
import { scopeWords } from './scope-words.ts'
import type { ShownKey } from './store.ts'

type Keys = { keys: ShownKey[]; organisations: { id: string; name: string }[]; technical: boolean }

/** Each key, what it may do and whether it is open; whose it is, for who keeps those of all. */
export function KeyTable({ keys, organisations, technical }: Keys) {
  const nameOf = (id: string) => organisations.find((organisation) => organisation.id === id)?.name ?? ''
  return (
    <Table
      caption="Clés"
      captionHidden
      columns={[
        { key: 'name', label: 'Outil', cell: ({ name }) => name },
        ...(technical
          ? [{ key: 'of', label: 'Organisme', cell: (key: ShownKey) => nameOf(key.organisationId) }]
          : []),
        {
          key: 'may',
          label: 'Peut',
          cell: ({ scopes }) => writeList(scopes.map((scope) => scopeWords[scope])),
        },
        { key: 'since', label: 'Depuis', cell: (key) => writeShortDate(parisDay(key.createdAt)) },
        { key: 'state', label: 'État', cell: (key) => <State shown={key} /> },
      ]}
      rows={keys}
    />
  )
}

function State({ shown }: { shown: ShownKey }) {
  if (shown.revokedAt) return <Tag kind="none">Fermée</Tag>
  return (
    <span class="row">
      <Tag kind="ok">En service</Tag>
      <a href={`/traces/cles/${shown.id}/fermer`}>
        Fermer<span class="vh">{` la clé ${de(shown.name)}`}</span>
      </a>
    </span>
  )
}
