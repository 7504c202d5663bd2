import { AsWritten, Button, Field, Form } from '#platform/ui'
import type { Ask } from '#platform/web'
import { lineAddress } from '../share-address.ts'
import { sharePage } from '../shop/door.ts'
import { BackToShare, lineFrame, typedOf, type LineScreen } from './line-frame.tsx'
import { shareWordsIn } from './said.ts'

/** What the scales say. */
export function weighLinePage(c: Ask, screen: LineScreen): Response {
  const words = shareWordsIn(c)
  const { act, goods, write } = words
  const { shown, line, errors = {}, typed } = screen
  return sharePage(
    c,
    lineFrame(screen, act.weighing.title(line.name)),
    <>
      <h1>
        <AsWritten>{line.name}</AsWritten>
      </h1>
      <p>{act.weighing.ordered(goods(line), write.euros(line.ceilingCents))}</p>
      <Form action={lineAddress(line.shareId, line.id, 'peser')}>
        <Field
          name="grams"
          label={act.weighing.grams}
          hint={act.weighing.hint(write.euros(line.priceCents))}
          inputmode="numeric"
          size={6}
          value={typedOf(typed, 'grams', line.state === 'weighed' ? String(line.finalQuantity) : '')}
          error={errors['grams']}
        />
        <Button kind="go" icon="weight" wide>
          {act.weighing.done}
        </Button>
      </Form>
      <BackToShare shown={shown} words={words} />
    </>,
  )
}
