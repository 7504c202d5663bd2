import { fullName, type Entry, type Person } from '#people'
import { parisDay, writeShortDate } from '#platform/time'
import { Button, Tag } from '#platform/ui'

type AccessProps = { person: Person; entry: Entry | undefined; corrects: boolean }

/** Whether somebody at work has come in here; until they have, their access is sent again, to the number of their file. */
export function AccessView({ person, entry, corrects }: AccessProps) {
  const at = `/insertion/personnes/${person.id}`
  return (
    <section class="panel stack" aria-labelledby="acces">
      <h2 id="acces">Son accès</h2>
      {entry?.seenAt ? (
        <p>
          <Tag kind="ok">{`Vu·e le ${writeShortDate(parisDay(entry.seenAt))}`}</Tag>
        </p>
      ) : (
        <form class="row" method="post" action={`${at}/acces`}>
          <Tag kind="wait">
            {entry?.welcomedAt
              ? `Jamais entré·e, prévenu·e le ${writeShortDate(parisDay(entry.welcomedAt))}`
              : 'Jamais entré·e'}
          </Tag>
          <Button kind="quiet" label={`${entry ? 'Renvoyer' : 'Inviter'} : ${fullName(person)}`}>
            {entry ? 'Renvoyer' : 'Inviter'}
          </Button>
        </form>
      )}
      {!person.phone && !person.email && <p>Son dossier n’a ni téléphone ni courriel.</p>}
      {corrects && (
        <p>
          <a href={`/personnes/${person.id}/identite?retour=${at}`}>Corriger son identité, son numéro</a>
        </p>
      )}
    </section>
  )
}
