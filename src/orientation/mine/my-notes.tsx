import { Button, Form, TextArea } from '#platform/ui'
import type { Interview } from '../interviews/door.ts'

export function MyNotes({ id, interview }: { id: string; interview: Interview }) {
  const { notes, sharedAt, correction, heldByName } = interview
  return (
    <section class="panel stack">
      <h3>Ce que {heldByName} a noté</h3>
      <p class="said">{notes}</p>
      <form method="post" action={`/moi/parcours/${id}/partage`}>
        <p class="stack tight">
          {sharedAt
            ? 'Vous partagez ces notes avec les autres personnes qui vous accompagnent.'
            : 'Seule cette personne peut lire ces notes.'}
        </p>
        <Button kind="quiet" name="share" value={sharedAt ? 'non' : 'oui'} wide>
          {sharedAt ? 'Ne plus partager' : 'Partager ces notes'}
        </Button>
      </form>
      <Form action={`/moi/parcours/${id}/reponse`} label="Répondre aux notes">
        <TextArea
          name="words"
          label="Ce n’est pas juste ? Écrivez-le"
          rows={3}
          required={false}
          value={correction ?? ''}
        />
        <Button kind="quiet" wide>
          Enregistrer ma réponse
        </Button>
      </Form>
    </section>
  )
}
