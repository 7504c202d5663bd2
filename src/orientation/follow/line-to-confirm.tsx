import { Alert, Button, Check, Form, TextArea } from '#platform/ui'
import { unreadSentence } from '../sentences.ts'
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
  const [first] = prescribers
  const unread = first?.unread ?? []
  return (
    <section class="panel tinted stack" aria-label="À confirmer">
      <Alert kind="wait" title="À confirmer : la ligne reçue avait une case de trop">
        Rien n’a été décalé. Vérifiez le commentaire et la fiche, puis confirmez.
      </Alert>
      <Form action={`/orientation/${id}/confirmation`} label="Confirmer la ligne">
        <TextArea name="comment" label="Commentaire" rows={2} value={first?.comment ?? ''} />
        {unread.length > 0 && (
          <Check
            name="settled"
            label={`Retirer aussi ce qui n’a pas pu être lu (${unread.map(unreadSentence).join(', ')})`}
            checked={false}
          />
        )}
        <Button>Confirmer</Button>
      </Form>
    </section>
  )
}
