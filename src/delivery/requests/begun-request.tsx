import { Button } from '#platform/ui'
import { type AskingWords, type Draft, REQUESTS } from '../asking/door.ts'

export function Begun({ draft, say }: { draft: Draft; say: AskingWords['say'] }) {
  const name = draft.door?.recipientName ?? ''
  return (
    <section class="panel row between">
      <p>
        {say.begun(name)}{' '}
        <a href={`${REQUESTS}/${draft.id}/${draft.parcels ? 'creneau' : 'colis'}`}>{say.finish}</a>
      </p>
      <form method="post" action={`${REQUESTS}/${draft.id}/oubli`}>
        <Button kind="quiet" label={say.forgetIt(name)}>
          {say.forget}
        </Button>
      </form>
    </section>
  )
}
