import { typo } from '#platform/i18n'
import { Button, Form } from '#platform/ui'
import { doubtSentence } from './doubt-sentences.ts'
import type { Doubt } from './doubt-store.ts'
import type { DoubtKind } from './file-order.ts'
import { Asked } from './doubt-asked.tsx'

export function Question({ doubt, errors }: { doubt: Doubt; errors: Record<string, string> }) {
  const { id, reference, asked, lines } = doubt
  const cells = lines?.[0]?.cells
  return (
    <section class="panel stack" aria-label={`Commande ${reference}`}>
      <h2>{reference}</h2>
      <p>{errors['form'] ?? doubtSentence(asked)}</p>
      {cells && (
        <ul class="goods">
          <li>{typo(`${cells.client}, ${cells.address}, ${cells.postcode} ${cells.town}`)}</li>
          <li>{typo(`${cells.day}, de ${cells.from} à ${cells.to}`)}</li>
          {(lines ?? []).slice(0, 12).map((one) => (
            <li>{typo(`${one.cells.product}, ${one.cells.merchant}, ${one.cells.weight || '?'} kg`)}</li>
          ))}
        </ul>
      )}
      <Form action={`/livraisons/a-verifier/${id}`} label={`Répondre pour la commande ${reference}`}>
        <Asked doubt={doubt} errors={errors} />
        <p class="row">
          <Button kind="quiet" name="answer" value="taken">
            {verbs[asked.kind]}
          </Button>
          <Button
            kind="quiet"
            name="answer"
            value="left out"
            label={`La laisser de côté : commande ${reference}`}
          >
            La laisser de côté
          </Button>
        </p>
      </Form>
    </section>
  )
}

const verbs: Record<DoubtKind, string> = {
  date: 'Livrer ce jour-là',
  hours: 'Livrer à ces heures',
  'too many places': 'En faire deux livraisons',
  'heavy parcel': 'La partager en colis de moins de 25 kg',
  'two versions': 'Prendre ce que dit la première ligne',
  'no weight': 'Prendre ce poids',
  cold: 'Garder à ce froid',
  amount: 'La livrer sans ce montant',
}
