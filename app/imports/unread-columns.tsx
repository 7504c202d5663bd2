import { typo } from '#platform/i18n'
import type { UnreadColumn } from '#platform/imports'
import { Alert } from '#platform/ui'

/** Columns that are not read and may be one that is needed: said before anything else. */
export function UnreadAlert({ unread }: { unread: readonly UnreadColumn[] }) {
  const alike = unread.filter(({ mayBe }) => mayBe !== null)
  if (alike.length === 0) return null
  return (
    <Alert
      kind="wait"
      title={alike.length === 1 ? 'Une colonne n’est pas lue' : 'Des colonnes ne sont pas lues'}
    >
      <ul>
        {alike.map(({ header, mayBe }) => (
          <li>{typo(`« ${header} » ressemble à « ${mayBe} ». Si c’est elle, dites-le ci-dessous.`)}</li>
        ))}
      </ul>
    </Alert>
  )
}

/** Every column that is not read, with some of what it holds. */
export function UnreadColumns({ unread }: { unread: readonly UnreadColumn[] }) {
  if (unread.length === 0) return null
  return (
    <p>
      Colonnes du fichier qui ne seront pas lues :{' '}
      {unread.map(({ header, examples }, index) => (
        <>
          {index > 0 && ' ; '}
          <b>{header}</b>
          {examples.length > 0 && <span class="muted"> {typo(`(${examples.map(short).join(', ')})`)}</span>}
        </>
      ))}
      .
    </p>
  )
}

const MOST = 24
const short = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text)
