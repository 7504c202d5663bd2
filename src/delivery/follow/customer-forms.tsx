import { Button, Form, TextArea } from '#platform/ui'
import type { Order } from '../order.ts'

export function WordForm({ order, error }: { order: Order; error?: string }) {
  return (
    <Form action={`/livraisons/suivre/${order.follow}/mot`} label="Un mot pour le livreur">
      <TextArea
        name="words"
        label="Un mot pour le livreur"
        hint="Code, étage, voisin… Effacé trois mois après."
        value={order.door.words}
        error={error}
        rows={3}
        maxlength={300}
        required={false}
      />
      <Button>Envoyer le mot</Button>
    </Form>
  )
}

const untilWords = {
  'until collected': 'C’est possible tant que rien n’est sur le vélo. Le commerçant est prévenu.',
  'until prepared':
    'C’est possible jusqu’à deux heures avant, si rien n’est encore préparé. Vous êtes remboursé.',
} as const

export function CancelForm({ order, until }: { order: Order; until: keyof typeof untilWords }) {
  return (
    <details class="panel">
      <summary>Annuler</summary>
      <Form action={`/livraisons/suivre/${order.follow}/annulation`} label="Annuler la livraison">
        <p>{untilWords[until]}</p>
        <Button kind="stop">Annuler la livraison</Button>
      </Form>
    </details>
  )
}
