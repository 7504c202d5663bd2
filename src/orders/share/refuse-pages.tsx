import { typo, writeEuros } from '#platform/i18n'
import { Button, Choices, Form, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { writeGoods } from '../goods-words.ts'
import { missingWhys } from '../answers/door.ts'
import { lineAddress, shareAddress, sharePage } from '../share-frame.tsx'
import { BackToShare, lineFrame, typedOf, type LineScreen } from './line-frame.tsx'
import { whyChoices } from './words.ts'

const whyOptions = missingWhys.map((value) => ({ value, label: whyChoices[value] }))

/** Why a product is not there. */
export function refuseLinePage(c: Ask, words: LineScreen): Response {
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
        <div class="near">
          <Button kind="go" wide>
            Je ne l’ai pas
          </Button>
        </div>
      </Form>
      <LinkButton kind="quiet" href={lineAddress(line.shareId, line.id, 'remplacer')} wide>
        Proposer autre chose
      </LinkButton>
      <BackToShare shown={shown} />
    </>,
  )
}

/** The whole share is refused: said once, and it cannot be taken back. */
export function refuseSharePage(c: Ask, words: Omit<LineScreen, 'line'>): Response {
  const { shown, errors = {}, typed } = words
  const { share } = shown.whole
  return sharePage(
    c,
    lineFrame(words, 'Refuser toute la commande'),
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
        <div class="near">
          <Button kind="stop" wide>
            Refuser la commande
          </Button>
        </div>
      </Form>
      <BackToShare shown={shown} />
    </>,
  )
}
