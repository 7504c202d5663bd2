import { randomUUID } from 'node:crypto'
import type { Offer } from '#market'
import { writePack } from '#market'
import { typo, writeEuros } from '#platform/i18n'
import { Button, Choices, Empty, Field, Form, LinkButton, type Errors } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import type { Line } from './line.ts'
import { HowMuch } from './replace-how-much.tsx'
import { writeGoods } from './replace-words.ts'
import { lineWhys } from './share-answer.ts'
import { lineAddress, shareAddress, sharePage } from './share-frame.tsx'
import type { ShownShare } from './share-page.tsx'
import { whyChoices } from './share-words.ts'

type Words = { shown: ShownShare; line: Line; errors?: Errors; typed?: Typed; refused?: string }

const typedOf = (typed: Typed | undefined, name: string, otherwise = ''): string => {
  const said = typed?.[name]
  return typeof said === 'string' ? said : otherwise
}

const frame = ({ shown, errors, refused }: Omit<Words, 'line'>, title: string) => ({
  title,
  merchant: shown.merchant,
  here: 'todo' as const,
  refused: refused ?? (errors ? Object.values(errors).find(Boolean) : undefined),
})

const Back = ({ shown }: Pick<Words, 'shown'>) => (
  <LinkButton kind="quiet" href={shareAddress(shown.whole.share.id)} wide>
    Revenir à la commande
  </LinkButton>
)

const whyOptions = lineWhys.map((value) => ({ value, label: whyChoices[value] }))

/** Why a product is not there. */
export function refuseLinePage(c: Ask, words: Words): Response {
  const { shown, line, errors = {}, typed } = words
  return sharePage(
    c,
    frame(words, 'Je ne l’ai pas'),
    <>
      <h1>Je ne l’ai pas</h1>
      <p>{typo(`${writeGoods(line)} : ${writeEuros(line.ceilingCents)} seront remboursés.`)}</p>
      <Form action={lineAddress(line.shareId, line.id, 'refuser')}>
        <Choices
          name="pourquoi"
          legend="Pourquoi ?"
          options={whyOptions}
          value={typedOf(typed, 'pourquoi', 'sold out')}
          error={errors['pourquoi']}
        />
        <Button kind="go" wide>
          Je ne l’ai pas
        </Button>
      </Form>
      <LinkButton kind="quiet" href={lineAddress(line.shareId, line.id, 'remplacer')} wide>
        Proposer autre chose
      </LinkButton>
      <Back shown={shown} />
    </>,
  )
}

/** What the scales say. */
export function weighLinePage(c: Ask, words: Words): Response {
  const { shown, line, errors = {}, typed } = words
  return sharePage(
    c,
    frame(words, `Peser ${line.name}`),
    <>
      <h1>{line.name}</h1>
      <p>{typo(`Commandé : ${writeGoods(line)}. Au plus ${writeEuros(line.ceilingCents)}.`)}</p>
      <Form action={lineAddress(line.shareId, line.id, 'peser')}>
        <Field
          name="grammes"
          label="Le poids, en grammes"
          hint={`À ${writeEuros(line.priceCents)} le kilo. Le client ne paie jamais plus que prévu.`}
          inputmode="numeric"
          size={6}
          value={typedOf(typed, 'grammes', line.state === 'weighed' ? String(line.finalQuantity) : '')}
          error={errors['grammes']}
        />
        <Button kind="go" icon="weight" wide>
          C’est pesé
        </Button>
      </Form>
      <Back shown={shown} />
    </>,
  )
}

/** What may be proposed instead: the shop's own products, at the same price or less. */
export function replaceLinePage(c: Ask, words: Words & { offers: Offer[] }): Response {
  const { shown, line, errors = {}, typed, offers } = words
  return sharePage(
    c,
    frame(words, `Remplacer ${line.name}`),
    <>
      <h1>Proposer autre chose</h1>
      <p>{typo(`À la place de : ${writeGoods(line)}, payé ${writeEuros(line.ceilingCents)}.`)}</p>
      <p>Le client dit oui ou non. S’il ne répond pas, il est remboursé.</p>
      {offers.length === 0 ? (
        <Empty icon="basket" title="Rien à proposer à ce prix" />
      ) : (
        <Form action={lineAddress(line.shareId, line.id, 'remplacer')}>
          <input type="hidden" name="id" value={typedOf(typed, 'id', randomUUID())} />
          <Choices
            name="produit"
            legend="Lequel ?"
            value={typedOf(typed, 'produit')}
            error={errors['produit']}
            options={offers.map(({ product }) => ({
              value: product.id,
              label: product.name,
              hint: `${writeEuros(product.priceCents ?? 0)} ${writePack(product)}`,
            }))}
          />
          <HowMuch {...{ line, offers, typed, errors }} />
          <Button kind="go" wide>
            Proposer au client
          </Button>
        </Form>
      )}
      <Back shown={shown} />
    </>,
  )
}

/** The whole share is refused: said once, and it cannot be taken back. */
export function refuseSharePage(c: Ask, words: Omit<Words, 'line'>): Response {
  const { shown, errors = {}, typed } = words
  const { share } = shown.whole
  return sharePage(
    c,
    frame(words, 'Refuser la commande'),
    <>
      <h1>Refuser toute la commande ?</h1>
      <p>{typo(`${writeEuros(share.grossCents)} sont rendus au client, tout de suite.`)}</p>
      <Form action={shareAddress(share.id, '/refuser')}>
        <Choices
          name="pourquoi"
          legend="Pourquoi ?"
          options={whyOptions}
          value={typedOf(typed, 'pourquoi', 'cannot prepare')}
          error={errors['pourquoi']}
        />
        <Button kind="stop" wide>
          Refuser la commande
        </Button>
      </Form>
      <Back shown={shown} />
    </>,
  )
}

/** A product that was sold, and goes back: how much, and why. */
export function giveBackPage(c: Ask, words: Words): Response {
  const { shown, line, errors = {}, typed } = words
  const whole = (line.finalCents / 100).toFixed(2).replace('.', ',')
  return sharePage(
    c,
    frame(words, `Rembourser ${line.name}`),
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
          name="pourquoi"
          label="Pourquoi ? Le client le lit."
          maxlength={120}
          value={typedOf(typed, 'pourquoi')}
          error={errors['pourquoi']}
        />
        <Button kind="go" wide>
          Rembourser
        </Button>
      </Form>
      <Back shown={shown} />
    </>,
  )
}
