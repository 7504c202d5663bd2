import { Button, Form, TextArea } from '#platform/ui'
import type { Interview } from '../interviews/door.ts'
import type { PathSentences } from './sentences.fr.ts'

type Notes = { id: string; interview: Interview; say: PathSentences['notes'] }

export function MyNotes({ id, interview, say }: Notes) {
  const { notes, sharedAt, correction, heldByName } = interview
  return (
    <section class="panel stack">
      <h3>{say.by(heldByName)}</h3>
      <p class="as-written" dir="auto">
        {notes}
      </p>
      <form method="post" action={`/moi/parcours/${id}/partage`}>
        <p class="stack tight">{sharedAt ? say.shared : say.hidden}</p>
        <Button kind="quiet" name="share" value={sharedAt ? 'non' : 'oui'} wide>
          {sharedAt ? say.unshare : say.share}
        </Button>
      </form>
      <Form action={`/moi/parcours/${id}/reponse`} label={say.answer}>
        <TextArea name="words" label={say.wrong} rows={3} required={false} value={correction ?? ''} />
        <Button kind="quiet" wide>
          {say.save}
        </Button>
      </Form>
    </section>
  )
}
