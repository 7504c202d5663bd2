import { Button } from '#platform/ui'
import { type Draft, REQUESTS } from '../asking/door.ts'

export function Begun({ draft }: { draft: Draft }) {
  const name = draft.door?.recipientName ?? ''
  return (
    <section class="panel row between">
      <p>
        Demande commencée{name && ` pour ${name}`}.{' '}
        <a href={`${REQUESTS}/${draft.id}/${draft.parcels ? 'creneau' : 'colis'}`}>La finir</a>
      </p>
      <form method="post" action={`${REQUESTS}/${draft.id}/oubli`}>
        <Button kind="quiet" label={`L’oublier : demande commencée${name && ` pour ${name}`}`}>
          L’oublier
        </Button>
      </form>
    </section>
  )
}
