import { typo, writeEuros } from '#platform/i18n'
import { Alert, Button, Form } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Line } from '../line.ts'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import type { Order } from '../order.ts'
import type { ReplaceAnswer, Replacement } from '../replacement.ts'
import { writeGoods } from '../goods-words.ts'
import { writeUntil } from '../day-words.ts'
import type { Share } from '../share.ts'

export type Question = { order: Order; line: Line; share: Share; replacement: Replacement }

const answered: Record<ReplaceAnswer, string> = {
  yes: 'Vous avez dit oui.',
  no: 'Vous avez dit non. Le produit manquant vous est remboursé.',
  'no answer': 'L’heure est passée. Le produit manquant vous est remboursé.',
  withdrawn: 'Le commerce a retiré sa proposition. Vous n’avez rien à répondre.',
}

/** What a shop proposes instead of what it has not: yes, no, and what happens without an answer. */
export function questionPage(c: Ask, question: Question, refused?: string): Response {
  const { order, line, share, replacement } = question
  const here = orderAddress(order)
  const over = replacement.answer ?? (replacement.answerBy <= c.var.now ? 'no answer' : null)
  const back = line.ceilingCents - replacement.cents
  return buyerPage(
    c,
    { title: 'Remplacement proposé', refused: refused !== undefined },
    <div class="stack">
      <p>
        <a href={here}>Commande {order.reference}</a>
      </p>
      <h1>Remplacement proposé</h1>
      {refused && <Alert kind="late" role="alert" title={refused} />}
      <p>{typo(`${share.merchantName} n’a pas : ${writeGoods(line)}, ${writeEuros(line.ceilingCents)}.`)}</p>
      <section class="panel stack tight" aria-label="La proposition">
        <h2>{writeGoods(replacement)}</h2>
        <p class="big">{writeEuros(replacement.cents)}</p>
        {replacement.allergens && <p>{replacement.allergens}</p>}
        <p>
          {back > 0 ? typo(`La différence vous est rendue : ${writeEuros(back)}.`) : 'Le prix ne change pas.'}
        </p>
      </section>
      {over ? (
        <Alert kind={over === 'yes' ? 'ok' : 'info'} title={answered[over]} />
      ) : (
        <>
          <p>{`Répondez avant ${writeUntil(replacement.answerBy)}. Sans réponse, vous êtes remboursé.`}</p>
          <div class="near">
            <Form action={`${here}/question/${replacement.id}`}>
              <p class="row">
                <Button name="answer" value="yes" icon="check">
                  Oui, je le prends
                </Button>
                <Button kind="quiet" name="answer" value="no">
                  Non, remboursez-moi
                </Button>
              </p>
            </Form>
          </div>
        </>
      )}
    </div>,
  )
}
