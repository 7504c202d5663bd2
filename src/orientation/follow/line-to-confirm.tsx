import { Alert, Button, Form, TextArea } from '#platform/ui'
import type { OpenPositioning } from './open-positioning.ts'

export function ToConfirm({ positioning, prescribers, person }: OpenPositioning) {
  const { id, toConfirm } = positioning
  if (toConfirm === 'no birth date')
    return person.birthDate ? null : (
      <Alert kind="wait" title="À compléter : la date de naissance manque">
        Demandez-la : sans elle, la personne ne sera pas reconnue dans un autre fichier.{' '}
        <a href={`/personnes/${person.id}/identite?retour=/orientation/${id}`}>Compléter sa fiche</a>
      </Alert>
    )
  return (
    <section class="panel tinted stack" aria-label="À confirmer">
      <Alert kind="wait" title="À confirmer : la ligne reçue avait une case de trop">
        Rien n’a été décalé. Vérifiez le commentaire et la fiche, puis confirmez.
      </Alert>
      <Form action={`/orientation/${id}/confirmation`} label="Confirmer la ligne">
        <TextArea name="comment" label="Commentaire" rows={2} value={prescribers[0]?.comment ?? ''} />
        <Button>Confirmer</Button>
      </Form>
    </section>
  )
}
