import { clockFields, readClocks } from '#platform/outbox'
import { checkForm, field, type Typed } from '#platform/web'
import { z } from 'zod'
import { asId, idMadeOf } from '#platform/id'
import type { AnswerSentences } from '../answers/door.ts'
import { presses, type Press } from './press.ts'
import { saidByButton, type Said } from './said-by-button.ts'
import type { Deed } from './gesture.ts'
import type { SentGesture } from './sent-gesture.ts'
import type { GestureId, OrderId, PressId } from '../ids.ts'

const envelopeOf = ({ againHere }: AnswerSentences) =>
  field.form({
    act: field.id(againHere).transform(asId<PressId>),
    shift: field.id(againHere),
    stop: field.text(60),
    what: field.oneOf(presses),
    order: z.preprocess((value) => [value ?? []].flat(), z.array(z.uuid().transform(asId<OrderId>)).max(60)),
    place: field.optionalId(),
    device: field.optionalText(80),
    ...clockFields,
  })

type Envelope = z.infer<ReturnType<typeof envelopeOf>>

/** Reads what a telephone sends, at once or hours later: one sentence for each field that is wrong. */
export function readPress(
  typed: Typed,
  say: AnswerSentences,
  now: Date,
): { ok: true; press: Press } | { ok: false; errors: Record<string, string> } {
  const head = checkForm(envelopeOf(say), typed)
  if (!head.ok) return head
  const { what: kind, act: id, stop, device } = head.value
  const { doneAt, sentAt } = readClocks(head.value, now)
  const said = saidByButton[kind](typed, say)
  if ('wrong' in said) return { ok: false, errors: said.wrong }
  const gestures = gesturesOf(head.value, said, doneAt)
  if (gestures.length === 0) return { ok: false, errors: { order: say.againHere } }
  return { ok: true, press: { id, kind, stop, device, sentAt, gestures } }
}

function gesturesOf(head: Envelope, said: Said, doneAt: Date): SentGesture[] {
  const deeds: Deed[] = 'eachOrder' in said ? head.order.map(said.eachOrder) : [said.deed]
  // What waits at the hub is taken when the bike leaves: no other button says it.
  const loaded = head.what === 'leave' ? head.order : []
  return [...loaded.map((orderId): Deed => ({ kind: 'collected', orderId })), ...deeds].map((deed) => ({
    id: idOfGesture(head.act, deed),
    pressId: head.act,
    shiftId: head.shift,
    placeId: head.place,
    doneAt,
    ...deed,
  }))
}

/** The same press of a button gives the same gestures, however often it is sent. */
const idOfGesture = (pressId: PressId, deed: Deed): GestureId =>
  idMadeOf(`${pressId} ${deed.kind} ${'orderId' in deed ? deed.orderId : null}`)
