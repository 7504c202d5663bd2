import { typo, writeEuros } from '#platform/i18n'
import { Button, Field, Form } from '#platform/ui'
import type { Ask } from '#platform/web'
import { writeGoods } from '../goods-words.ts'
import { lineAddress, sharePage } from '../share-frame.tsx'
import { BackToShare, lineFrame, typedOf, type LineScreen } from './line-frame.tsx'

/** What the scales say. */
export function weighLinePage(c: Ask, words: LineScreen): Response {
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
