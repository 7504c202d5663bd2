import { writePrice } from '#platform/i18n'
import { randomUUID } from 'node:crypto'
import { Button, Field, Form } from '#platform/ui'
import type { Ask } from '#platform/web'
import { lineAddress } from '../share-address.ts'
import { sharePage } from '../shop/door.ts'
import { BackToShare, lineFrame, typedOf, type LineScreen } from './line-frame.tsx'
import { shareWordsIn } from './said.ts'

/** A product that was sold, and goes back: how much, and why. */
export function giveBackPage(c: Ask, screen: LineScreen): Response {
  const words = shareWordsIn(c)
  const { givingBack, giveBack, atMost } = words.act
  const { shown, line, errors = {}, typed } = screen
  const whole = writePrice(line.finalCents)
  const title = givingBack.title(line.name)
  return sharePage(
    c,
    lineFrame(screen, title),
    <>
      <h1>{title}</h1>
      <p>{givingBack.text}</p>
      <Form action={lineAddress(line.shareId, line.id, 'rembourser')}>
        <input type="hidden" name="id" value={typedOf(typed, 'id', randomUUID())} />
        <Field
          name="euros"
          label={givingBack.euros}
          hint={atMost(words.write.euros(line.finalCents))}
          inputmode="decimal"
          size={8}
          value={typedOf(typed, 'euros', whole)}
          error={errors['euros']}
        />
        <Field
          name="why"
          label={givingBack.why}
          maxlength={120}
          value={typedOf(typed, 'why')}
          error={errors['why']}
        />
        <Button kind="go" wide>
          {giveBack}
        </Button>
      </Form>
      <BackToShare shown={shown} words={words} />
    </>,
  )
}
