import { writerOf, type Language } from '#platform/languages'
import { AsWritten, Alert, Empty, Heading, Path } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { inOrder, livedPoints, livedSentences, type LivedStep } from '../lived/door.ts'
import { isUndecided } from '../positioning.ts'
import type { MyPositioning } from './my-positioning.ts'
import { simply } from './my-standing.ts'
import { MyNotes } from './my-notes.tsx'
import { pathSentences } from './sentences.ts'
import { detailOf } from './step-detail.tsx'
import type { PathSentences } from './sentences.fr.ts'
import { writeStep } from './write-step.ts'

/** What becomes of my request, in simple words; and the notes about me, which I share or not. */
export function myPathPage(c: Ask, mine: MyPositioning[], lived: readonly LivedStep[]): Response {
  const say = speak(c, pathSentences)
  return page(
    c,
    { title: say.title, room: 'orientation', density: 'terrain' },
    <div class="stack loose">
      <Heading title={say.title} />
      {mine.length + lived.length === 0 && <Empty icon="arrow" title={say.none} text={say.noneText} />}
      {mine.map((one) => (
        <OnePath {...one} now={c.var.now} say={say} language={c.var.language} />
      ))}
      {lived.length > 0 && <Lived c={c} lived={lived} />}
    </div>,
  )
}

function Lived({ c, lived }: { c: Ask; lived: readonly LivedStep[] }) {
  const say = speak(c, livedSentences)
  const { language, now } = c.var
  return (
    <section class="stack">
      <h2>{say.title}</h2>
      <Path points={inOrder(livedPoints(lived, { say, language, now, isOwn: true }))} />
    </section>
  )
}

function OnePath(mine: MyPositioning & { now: Date; say: PathSentences; language: Language }) {
  const { positioning, action, steps, interview, say, language } = mine
  const { title, text, kind } = simply(mine)
  return (
    <section class="stack loose">
      <h2>
        <AsWritten>{action.title}</AsWritten>
      </h2>
      <Alert kind={kind} title={title}>
        {text}
      </Alert>
      <Path
        points={[
          ...steps.map((step) => ({
            state: 'done' as const,
            when: writerOf(language).date(step.onDay),
            datetime: step.onDay,
            title: writeStep(step, say),
            children: detailOf(step, say, language),
          })),
          ...(isUndecided(positioning.standing.state) ? [{ state: 'now' as const, title: say.decides }] : []),
        ]}
      />
      {interview?.notes && <MyNotes id={positioning.id} interview={interview} say={say.notes} />}
    </section>
  )
}
