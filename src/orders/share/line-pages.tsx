import { randomUUID } from 'node:crypto'
import { typo, writeEuros } from '#platform/i18n'
import { Button, Choices, Field, Form, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { writeGoods } from '../goods-words.ts'
import { missingWhys } from './answer.ts'
import { lineAddress, shareAddress, sharePage } from '../share-frame.tsx'
import { BackToShare, lineFrame, typedOf, type LineWords } from './line-frame.tsx'
import { whyChoices } from './words.ts'

const whyOptions = missingWhys.map((value) => ({ value, label: whyChoices[value] }))

/** Why a product is not there. */
export function refuseLinePage(c: Ask, words: LineWords): Response {
  const { shown, line, errors = {}, typed } = words
  return sharePage(
    c,
    lineFrame(words, 'Je ne l’ai pas'),
    <>
      <h1>Je ne l’ai pas</h1>
      <p>{typo(`${writeGoods(line)} : ${writeEuros(line.ceilingCents)} seront remboursés.`)}</p>
      <Form action={lineAddress(line.shareId, line.id, 'refuser')}>
        <Choices
          name="why"
          legend="Pourquoi ?"
          options={whyOptions}
          value={typedOf(typed, 'why', 'sold out')}
          error={errors['why']}
        />
        <Button kind="go" wide>
          Je ne l’ai pas
        </Button>
      </Form>
      <LinkButton kind="quiet" href={lineAddress(line.shareId, line.id, 'remplacer')} wide>
        Proposer autre chose
      </LinkButton>
      <BackToShare shown={shown} />
    </>,
  )
}

/** What the scales say. */
export function weighLinePage(c: Ask, words: LineWords): Response {
  const { shown, line, errors = {}, typed } = words
  return sharePage(
    c,
    lineFrame(words, `Peser ${line.name}`),
    <>
      <h1>{line.name}</h1>
      <p>{typo(`Commandé : ${writeGoods(line)}. Au plus ${writeEuros(line.ceilingCents)}.`)}</p>
      <Form action={lineAddress(line.shareId, line.id, 'peser')}>
        <Field
          name="grams"
          label="Le poids, en grammes"
          hint={`À ${writeEuros(line.priceCents)} le kilo. Le client ne paie jamais plus que prévu.`}
          inputmode="numeric"
          size={6}
          value={typedOf(typed, 'grams', line.state === 'weighed' ? String(line.finalQuantity) : '')}
          error={errors['grams']}
        />
        <Button kind="go" icon="weight" wide>
          C’est pesé
        </Button>
      </Form>
      <BackToShare shown={shown} />
    </>,
  )
}

/** The whole share is refused: said once, and it cannot be taken back. */
export function refuseSharePage(c: Ask, words: Omit<LineWords, 'line'>): Response {
  const { shown, errors = {}, typed } = words
  const { share } = shown.whole
  return sharePage(
    c,
    lineFrame(words, 'Refuser la commande'),
    <>
      <h1>Refuser toute la commande ?</h1>
      <p>{typo(`${writeEuros(share.grossCents)} sont rendus au client, tout de suite.`)}</p>
      <Form action={shareAddress(share.id, '/refuser')}>
        <Choices
          name="why"
          legend="Pourquoi ?"
          options={whyOptions}
          value={typedOf(typed, 'why', 'cannot prepare')}
          error={errors['why']}
        />
        <Button kind="stop" wide>
          Refuser la commande
        </Button>
      </Form>
      <BackToShare shown={shown} />
    </>,
  )
}

/** A product that was sold, and goes back: how much, and why. */
export function giveBackPage(c: Ask, words: LineWords): Response {
  const { shown, line, errors = {}, typed } = words
  const whole = (line.finalCents / 100).toFixed(2).replace('.', ',')
  return sharePage(
    c,
    lineFrame(words, `Rembourser ${line.name}`),
    <>
      <h1>{`Rembourser ${line.name}`}</h1>
      <p>Un avoir est écrit, et le client prévenu.</p>
      <Form action={lineAddress(line.shareId, line.id, 'rembourser')}>
        <input type="hidden" name="id" value={typedOf(typed, 'id', randomUUID())} />
        <Field
          name="euros"
          label="Combien, en euros"
          hint={`Au plus ${writeEuros(line.finalCents)}`}
          inputmode="decimal"
          size={8}
          value={typedOf(typed, 'euros', whole)}
          error={errors['euros']}
        />
        <Field
          name="why"
          label="Pourquoi ? Le client le lit."
          maxlength={120}
          value={typedOf(typed, 'why')}
          error={errors['why']}
        />
        <Button kind="go" wide>
          Rembourser
        </Button>
      </Form>
      <BackToShare shown={shown} />
    </>,
  )
}
