import { writeCount } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { Empty, ErrorSummary, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { CommissionView } from './commission-view.ts'
import { Decide } from './decide-form.tsx'
import { Undoable } from '../undoing/door.ts'
import { Waiting } from './waiting-order.tsx'

/** The commission: one line a person, one decision each, and the order of the waiting list. */
export function commissionPage(c: Ask, words: CommissionView): Response {
  const { action, candidates, waiting, errors = {} } = words
  const here = `/orientation/actions/${action.slug}`
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { title: 'Commission', room: 'orientation', density: 'bureau', space: 'Orientation', refused },
    <div class="stack loose">
      <Heading
        title="Commission"
        over={`${action.title}, ${action.town}`}
        lead={`${writeCount(candidates.length, 'personne')} à décider, ${waiting.length} en liste d’attente.`}
      />
      <ErrorSummary errors={errors} />
      {candidates.length + waiting.length === 0 ? (
        <Empty
          icon="check"
          title="Personne n’attend de décision"
          text="Les prochains positionnements arriveront ici."
        />
      ) : (
        <Decide {...words} here={here} today={parisDay(c.var.now)} />
      )}
      <Waiting waiting={waiting} here={here} />
      <Undoable decisions={words.undoable} />
      <p>
        <a href={here}>Revenir aux positionnements</a>
      </p>
    </div>,
    refused ? 422 : 200,
  )
}
