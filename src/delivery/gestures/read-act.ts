import { clockFields, readClocks } from '#platform/outbox'
import { checkForm, field, type Typed } from '#platform/web'
import { z } from 'zod'
import { asId, idMadeOf } from '#platform/id'
import type { AnswerSentences } from '../answers/door.ts'
import { acts, type Act } from './act.ts'
import { pressedFor, type Pressed } from './pressed.ts'
import type { Deed } from './gesture.ts'
import type { SentGesture } from './sent-gesture.ts'
import type { GestureId, OrderId } from '../ids.ts'

const envelopeOf = ({ againHere }: AnswerSentences) =>
  field.form({
    act: field.id(againHere),
    shift: field.id(againHere),
    stop: field.text(60),
    what: field.oneOf(acts),
    order: z.preprocess((value) => [value ?? []].flat(), z.array(z.uuid().transform(asId<OrderId>)).max(60)),
    place: field.optionalId(),
    device: field.optionalText(80),
    ...clockFields,
  })

type Envelope = z.infer<ReturnType<typeof envelopeOf>>

/** Reads what a telephone sends, at once or hours later: one sentence for each field that is wrong. */
export function readAct(
  typed: Typed,
  say: AnswerSentences,
  now: Date,
): { ok: true; act: Act } | { ok: false; errors: Record<string, string> } {
  const head = checkForm(envelopeOf(say), typed)
  if (!head.ok) return head
  const { what: kind, act: id, stop, device } = head.value
  const { doneAt, sentAt } = readClocks(head.value, now)
  const pressed = pressedFor[kind](typed, say)
  if ('wrong' in pressed) return { ok: false, errors: pressed.wrong }
  const gestures = gesturesOf(head.value, pressed, doneAt)
  if (gestures.length === 0) return { ok: false, errors: { order: say.againHere } }
  return { ok: true, act: { id, kind, stop, device, sentAt, gestures } }
}

function gesturesOf(head: Envelope, pressed: Pressed, doneAt: Date): SentGesture[] {
  const deeds: Deed[] = 'eachOrder' in pressed ? head.order.map(pressed.eachOrder) : [pressed.deed]
  // What waits at the hub is taken when the bike leaves: no other button says it.
  const loaded = head.what === 'leave' ? head.order : []
  return [...loaded.map((orderId): Deed => ({ kind: 'collected', orderId })), ...deeds].map((deed) => ({
    id: idOfGesture(head.act, deed),
    act: head.act,
    shiftId: head.shift,
    placeId: head.place,
    doneAt,
    ...deed,
  }))
}

/** The same press of a button gives the same gestures, however often it is sent. */
const idOfGesture = (act: string, deed: Deed): GestureId =>
  idMadeOf(`${act} ${deed.kind} ${'orderId' in deed ? deed.orderId : null}`)
