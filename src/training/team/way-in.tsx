import { fullName, type Entry } from '#people'
import { parisDay, writeShortDate } from '#platform/time'
import { Button, Tag } from '#platform/ui'
import type { Trainee } from '../trainee-store.ts'

/** Whether somebody has come in; until they have, their access is sent again, to the number of their file. */
export function Way({ address, one, entry, corrects }: WayProps) {
  if (entry?.seenAt) return <Tag kind="ok">{`Vu·e le ${writeShortDate(parisDay(entry.seenAt))}`}</Tag>
  const told = entry?.welcomedAt
    ? `Jamais entré·e, prévenu·e le ${writeShortDate(parisDay(entry.welcomedAt))}`
    : 'Jamais entré·e'
  return (
    <form class="stack tight" method="post" action={`${address}/acces`}>
      <input type="hidden" name="person" value={one.personId} />
      <p>
        <Tag kind="wait">{told}</Tag>
      </p>
      <span class="row">
        <Button kind="quiet" label={`${entry ? 'Renvoyer' : 'Inviter'} : ${fullName(one)}`}>
          {entry ? 'Renvoyer' : 'Inviter'}
        </Button>
        {corrects && (
          <a
            href={`/personnes/${one.personId}/identite?retour=${address}`}
            aria-label={`Changer le numéro : ${fullName(one)}`}
          >
            Changer le numéro
          </a>
        )}
      </span>
    </form>
  )
}

type WayProps = { address: string; one: Trainee; entry: Entry | undefined; corrects: boolean }
