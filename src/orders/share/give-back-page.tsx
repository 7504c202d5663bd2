import { randomUUID } from 'node:crypto'
import { writeEuros } from '#platform/i18n'
import { Button, Field, Form } from '#platform/ui'
import type { Ask } from '#platform/web'
import { lineAddress, sharePage } from '../share-frame.tsx'
import { BackToShare, lineFrame, typedOf, type LineScreen } from './line-frame.tsx'

/** A product that was sold, and goes back: how much, and why. */
export function giveBackPage(c: Ask, words: LineScreen): Response {
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
