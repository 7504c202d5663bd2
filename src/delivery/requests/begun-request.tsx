import { Button } from '#platform/ui'
import type { Draft } from './draft.ts'

export const HERE = '/livraisons/demandes'

export function Begun({ draft }: { draft: Draft }) {
  const name = draft.door?.recipientName ?? ''
  return (
    <section class="panel row between">
      <p>
        Demande commencée{name && ` pour ${name}`}.{' '}
        <a href={`${HERE}/${draft.id}/${draft.parcels ? 'creneau' : 'colis'}`}>La finir</a>
      </p>
      <form method="post" action={`${HERE}/${draft.id}/oubli`}>
        <Button kind="quiet" label={`L’oublier : demande commencée${name && ` pour ${name}`}`}>
          L’oublier
        </Button>
      </form>
    </section>
  )
}
