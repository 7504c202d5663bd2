import { randomUUID } from 'node:crypto'
import { Button, Field, Form } from '#platform/ui'
import { lineAddress } from '../share-address.ts'
import { typedOf, type LineScreen } from './line-frame.tsx'
import type { ShareWords } from './said.ts'

type Part = {
  screen: LineScreen
  words: ShareWords
  /** Where it is sent: given back, or kept. */
  to: 'rembourser' | 'garder'
  label: string
  /** What is written there at first. */
  usual?: string
  hint?: string
  button: string
}

/** A part of the price of a product that was sold, and why. */
export function PartForm({ screen, words, to, label, usual = '', hint, button }: Part) {
  const { line, errors = {}, typed } = screen
  const { givingBack, atMost } = words.act
  return (
    <Form action={lineAddress(line.shareId, line.id, to)}>
      <input type="hidden" name="id" value={typedOf(typed, 'id', randomUUID())} />
      <Field
        name="euros"
        label={label}
        hint={atMost(words.write.euros(line.finalCents))}
        inputmode="decimal"
        size={8}
        value={typedOf(typed, 'euros', usual)}
        error={errors['euros']}
      />
      <Field
        name="why"
        label={givingBack.why}
        {...(hint ? { hint } : {})}
        maxlength={120}
        value={typedOf(typed, 'why')}
        error={errors['why']}
      />
      <Button kind="go" wide>
        {button}
      </Button>
    </Form>
  )
}
