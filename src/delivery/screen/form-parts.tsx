import type { ComponentChildren } from 'preact'
import { Button } from '#platform/ui'
import { type PressKind, UNDO_MINUTES } from '../gestures/door.ts'
import {
  stopName,
  refusedAboard,
  type Round,
  isShut,
  type RoundStop,
  type RoundWords,
} from '../round/door.ts'

const SENT_TO = '/livraisons/tournee/gestes'

/** What the script does besides: mark the stop, say it, go on; `stay` shows the same stop again. */
type Effect = { effect: 'done' | 'again' | 'todo' | 'none'; says: string; stay?: boolean }

export type PressProps = Effect & {
  round: Round
  stop: RoundStop
  what: PressKind
  orders?: readonly string[]
  place?: string
  /** A field that must be filled, and the sentence for it: said at once, with or without network. */
  need?: { name: string; says: string }
  files?: boolean
  children: ComponentChildren
}

/** A form that says one thing that was done. With the script it waits on the telephone until it has left; without, it leaves at once. */
export function PressForm(props: PressProps) {
  const { round, stop, what, orders = [], place, need, files, effect, says, stay, children } = props
  return (
    <form
      class="stack act"
      method="post"
      action={SENT_TO}
      enctype={files ? 'multipart/form-data' : undefined}
      novalidate
      data-act
      data-effect={effect}
      data-says={says}
      data-stay={stay ? '' : undefined}
      data-need={need?.name}
      data-need-says={need?.says}
    >
      <input type="hidden" name="act" value={round.freshPress} />
      <input type="hidden" name="shift" value={round.shift.id} />
      <input type="hidden" name="stop" value={stop.key} />
      <input type="hidden" name="what" value={what} />
      {orders.map((id) => (
        <input type="hidden" name="order[]" value={id} />
      ))}
      {place && <input type="hidden" name="place" value={place} />}
      {children}
    </form>
  )
}

/** The button that takes a press back, for fifteen minutes. */
export function Undo({ round, stop, words, press }: Done & { press: string }) {
  const { say } = words
  const says = say.said(stopName(round, stop, words), say.done.undone)
  return (
    <PressForm {...{ round, stop, says }} what="undo" effect="todo">
      <input type="hidden" name="undoes" value={press} />
      <Button kind="quiet">{say.undo}</Button>
    </PressForm>
  )
}

type Done = { round: Round; stop: RoundStop; words: RoundWords }

/** True while whoever did it may still take it back. */
export const canUndo = (round: Round, stop: RoundStop, now: Date): boolean =>
  stop.lastGesture !== null &&
  round.mine.includes(stop.lastGesture.byPerson) &&
  stop.doneAt !== null &&
  now.getTime() - stop.doneAt.getTime() <= UNDO_MINUTES * 60_000

/** How a stop ended, in a word. */
export function doneWord(stop: RoundStop, { say: { done } }: RoundWords): string {
  if (stop.state === 'again') return done.again
  const kind = stop.lastGesture?.kind
  if (stop.kind === 'drop' && refusedAboard(stop).length > 0) return done.part
  if (stop.kind === 'drop') return kind === 'absent' || kind === 'refused' ? done[kind] : done.delivered
  if (stop.kind === 'pickup' && isShut(stop)) return done.shut
  if (stop.kind === 'pickup') return kind === 'missing' ? done.short : done.taken
  return done.other
}
