import type { ComponentChildren } from 'preact'
import { AsWritten, Button, Icon } from '#platform/ui'
import type { Writer } from '#platform/languages'
import type { LastAct } from './act-store.ts'
import type { NotedChore } from './chore.ts'
import { aboutDone } from './day-chores.ts'
import type { FieldSentences } from './sentences.fr.ts'
import { FARM } from './farm.ts'

type LastProps = { last: LastAct | undefined; freshAct: string; say: FieldSentences; write: Writer }

/** The last thing done, with the button that takes it back: a tap too fast is mended at once. */
export function LastDone({ last, freshAct, say, write }: LastProps) {
  return (
    <div class="alert ok last" data-island="last" hidden={!last}>
      <Icon name="check" />
      <p>
        <b data-says="">{last && <LastWords {...{ last, say }} />}</b>
        <span data-at>{last && `${say.comma}${write.clock(last.doneAt)}`}</span>
      </p>
      <ActForm what="undo" act={freshAct} stop="" effect="todo" says={say.undone}>
        <input type="hidden" name="undoes" value={last?.id ?? ''} />
        <Button kind="quiet">{say.undo}</Button>
      </ActForm>
    </div>
  )
}

function LastWords({ last, say }: { last: LastAct; say: FieldSentences }) {
  if (last.what === 'chore') return <DoneWords noted={last} say={say} />
  return <>{last.what === 'lot' ? say.harvested(last.lot) : say.moved(say.moves[last.kind], last.lot)}</>
}

/** 'Désherber : Carottes des sables, Planche 3': what was typed of it stays as it is written. */
export function DoneWords({ noted, say }: { noted: NotedChore; say: FieldSentences }) {
  const about = aboutDone(noted, say)
  const chore = say.chores[noted.kind]
  if (!about.said && !about.typed) return <>{chore}</>
  return <AboutWords said={say.about(chore, about.said)} typed={about.typed} />
}

/** 'Carottes des sables, Planche 3': the words of the page, then what was typed, as it is written. */
export const AboutWords = ({ said, typed }: { said: string; typed: string }) => (
  <>
    {said}
    {typed && <AsWritten>{typed}</AsWritten>}
  </>
)

type ActProps = {
  what: 'chore' | 'harvest' | 'move' | 'undo'
  act: string
  /** The chore or the page that it is about: refused, the same screen is shown again. */
  stop: string
  /** What the script does besides: mark the chore, say what was done. */
  effect: 'done' | 'todo' | 'none'
  says: string
  /** A field that must be filled, and the sentence for it: said at once, with or without network. */
  need?: { name: string; says: string }
  /** Above that number in the field that must be filled, the page asks once more: a box called `sure` shows, with the sentence. */
  most?: { above: number; says: string } | undefined
  /** Where to go once it is kept on the telephone, and once it has arrived. */
  next?: string
  arrived?: string
  children: ComponentChildren
}

/** A form that says one thing that was done. With the script it waits on the telephone until it has left; without, it leaves at once. */
export function ActForm({ what, act, stop, effect, says, need, most, next, arrived, children }: ActProps) {
  return (
    <form
      class="stack act"
      method="post"
      action={`${FARM}/gestes`}
      novalidate
      data-act
      data-effect={effect}
      data-says={says}
      data-need={need?.name}
      data-need-says={need?.says}
      data-most={most?.above}
      data-most-says={most?.says}
      data-next={next}
      data-arrived={arrived}
    >
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="stop" value={stop} />
      {children}
    </form>
  )
}
