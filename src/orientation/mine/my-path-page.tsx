import { writeFullDay } from '#platform/time'
import { Alert, Empty, Heading, Path } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { isUndecided } from '../positioning.ts'
import type { MyPositioning } from './my-positioning.ts'
import { simply } from './my-standing.ts'
import { simpleStep } from './simple-step.ts'
import { MyNotes } from './my-notes.tsx'

/** What becomes of my request, in simple words; and the notes about me, which I share or not. */
export function myPathPage(c: Ask, mine: MyPositioning[]): Response {
  return page(
    c,
    { title: 'Mon parcours', room: 'orientation', density: 'terrain' },
    <div class="stack loose">
      <Heading title="Mon parcours" />
      {mine.length === 0 && (
        <Empty
          icon="arrow"
          title="Pas encore de demande ici"
          text="La personne qui vous suit peut vous proposer une formation."
        />
      )}
      {mine.map((one) => (
        <OnePath {...one} now={c.var.now} />
      ))}
    </div>,
  )
}

function OnePath(mine: MyPositioning & { now: Date }) {
  const { positioning, action, steps, interview } = mine
  const { title, text, kind } = simply(mine)
  return (
    <section class="stack loose">
      <h2>{action.title}</h2>
      <Alert kind={kind} title={title}>
        {text}
      </Alert>
      <Path
        points={[
          ...steps.map((step) => ({
            state: 'done' as const,
            when: writeFullDay(step.onDay),
            datetime: step.onDay,
            title: simpleStep(step),
          })),
          ...(isUndecided(positioning.standing.state)
            ? [{ state: 'now' as const, title: 'Une commission va décider' }]
            : []),
        ]}
      />
      {interview?.notes && <MyNotes id={positioning.id} interview={interview} />}
    </section>
  )
}
