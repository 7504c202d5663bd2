import { typo, writeCount } from '#platform/i18n'
import { Alert, Button, Empty, Field, Form, Heading, Select } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { AnswerRefusal } from './answer-doubt.ts'
import { colds, coldWords } from '../cold.ts'
import type { Doubt } from './doubt-store.ts'
import type { DoubtKind } from './file-order.ts'
import { requestFrame } from '../space.tsx'

export const answerSentences = {
  'unknown question': 'Cette question n’attend plus de réponse.',
  'answered already': 'Quelqu’un a déjà répondu.',
  'already collected': 'Cette commande est déjà sur un vélo.',
  cancelled: 'Cette commande a été annulée.',
  'not from a file': 'Ce numéro est déjà celui d’une livraison demandée ici.',
} satisfies Record<AnswerRefusal, string>

type Answering = { id: string; errors: Record<string, string> }

/** Orders of a file that wait for somebody to say how to deliver them. */
export function doubtsPage(c: Ask, doubts: Doubt[], toPlace: number, answering?: Answering): Response {
  return page(
    c,
    { ...requestFrame(c, 'lieux'), title: 'À vérifier', refused: answering !== undefined },
    <div class="stack loose">
      <Heading
        title="À vérifier"
        lead="Ces commandes d’un fichier attendent votre réponse. Rien ne part sans vous."
      />
      {toPlace > 0 && (
        <Alert kind="wait" title={`${writeCount(toPlace, 'livraison')} à placer sur la carte`}>
          <a href="/livraisons/lieux">Les placer</a>
        </Alert>
      )}
      {doubts.length === 0 && (
        <Empty
          icon="check"
          title="Rien à vérifier"
          text="Quand une commande d’un fichier n’est pas claire, la question arrive ici."
        />
      )}
      {doubts.map((doubt) => (
        <Question doubt={doubt} errors={answering?.id === doubt.id ? answering.errors : {}} />
      ))}
    </div>,
    answering ? 422 : 200,
  )
}

function Question({ doubt, errors }: { doubt: Doubt; errors: Record<string, string> }) {
  const { id, reference, why, lines } = doubt
  const cells = lines?.[0]?.cells
  return (
    <section class="panel stack" aria-label={`Commande ${reference}`}>
      <h2>{reference}</h2>
      <p>{errors['form'] ?? why}</p>
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
            {verbs[doubt.kind]}
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

/** What must be said, for each kind of doubt. Ids are made of the question: several forms stand on this page. */
function Asked({ doubt, errors }: { doubt: Doubt; errors: Record<string, string> }) {
  const named = (name: string) => `${name}-${doubt.id}`
  const cells = doubt.lines?.[0]?.cells
  switch (doubt.kind) {
    case 'date':
      return <Field name={named('day')} type="date" label="Jour de la livraison" error={errors['day']} />
    case 'hours':
      return (
        <div class="pair">
          <Field name={named('from')} type="time" label="Entre" value={cells?.from} error={errors['from']} />
          <Field name={named('to')} type="time" label="Et" value={cells?.to} error={errors['to']} />
        </div>
      )
    case 'no weight':
      return (
        <Field
          name={named('weight')}
          label="Poids de chaque ligne qui n’en a pas (kg)"
          inputmode="decimal"
          size={6}
          error={errors['weight']}
        />
      )
    case 'cold':
      return (
        <Select
          name={named('cold')}
          label="Froid"
          empty="Choisir"
          options={colds.map((one) => ({ value: one, label: coldWords[one] }))}
          error={errors['cold']}
        />
      )
    default:
      return null
  }
}
