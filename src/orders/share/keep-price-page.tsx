import { randomUUID } from 'node:crypto'
import { Button, Field, Form } from '#platform/ui'
import type { Ask } from '#platform/web'
import { lineAddress } from '../share-address.ts'
import { sharePage } from '../shop/door.ts'
import { BackToShare, lineFrame, typedOf, type LineScreen } from './line-frame.tsx'
import { shareWordsIn } from './said.ts'

/** What came back damaged or used: how much of its price the shop keeps, and why. */
export function keepPricePage(c: Ask, screen: LineScreen): Response {
  const words = shareWordsIn(c)
  const { keeping } = words
  const { givingBack, atMost } = words.act
  const { shown, line, errors = {}, typed } = screen
  const title = keeping.title(line.name)
  return sharePage(
    c,
    lineFrame(screen, title),
    <>
      <h1>{title}</h1>
      <p>{keeping.when}</p>
      <p>{keeping.text}</p>
      <Form action={lineAddress(line.shareId, line.id, 'garder')}>
        <input type="hidden" name="id" value={typedOf(typed, 'id', randomUUID())} />
        <Field
          name="euros"
          label={keeping.euros}
          hint={atMost(words.write.euros(line.finalCents))}
          inputmode="decimal"
          size={8}
          value={typedOf(typed, 'euros')}
          error={errors['euros']}
        />
        <Field
          name="why"
          label={givingBack.why}
          hint={keeping.whyHint}
          maxlength={120}
          value={typedOf(typed, 'why')}
          error={errors['why']}
        />
        <Button kind="go" wide>
          {keeping.keep}
        </Button>
      </Form>
      <BackToShare shown={shown} words={words} />
    </>,
  )
}
