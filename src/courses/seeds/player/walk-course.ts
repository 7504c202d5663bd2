import { MASTERY_SCORE, type CourseContent, type Question } from '../course-content.ts'
import type { AuSession } from '../../au/au-session.ts'
import type { Outbox } from '../../au/outbox.ts'
import { firstQuestion, lastStep, percentAt, scoreOf, type Progress } from './progress.ts'
import type { Asking } from './question-parts.ts'

/** The way through a course: where the trainee goes, kept and said to the platform at each step. */
export type Walk = {
  mastery: number
  go: (step: number) => void
  /** To the first question without an answer in this try, or to the score when none is left. */
  ask: () => void
  answer: (question: Question, asking: Asking, right: boolean) => void
  /** Another try, from the questions or from the pages. */
  again: () => void
  review: () => void
}

type Means = { session: AuSession; outbox: Outbox; show: () => void }

export function walkCourse(content: CourseContent, progress: Progress, means: Means): Walk {
  const { session, outbox, show } = means
  const { questions } = content
  const mastery = session.mastery ?? MASTERY_SCORE
  let furthest = progress.step

  const keep = () => outbox.keep({ ...progress })
  const go = (step: number) => {
    progress.step = step
    if (step > furthest) session.progressed(percentAt(step, content))
    furthest = Math.max(furthest, step)
    keep()
    show()
  }
  const ask = () => {
    const left = questions.findIndex(({ id }) => progress.answers[id] === undefined)
    if (left < 0) finish()
    else go(firstQuestion(content) + left)
  }
  const finish = () => {
    const { right, of, scaled } = scoreOf(progress.answers, questions)
    progress.tries += 1
    session.did('attempted', {
      path: `#try-${progress.tries}`,
      definition: { name: { fr: `Essai ${progress.tries} : ${content.title}` } },
      result: { score: { scaled, raw: right, min: 0, max: of } },
    })
    session.judged(scaled, scaled >= mastery)
    session.completed()
    go(lastStep(content))
  }
  const anew = (then: () => void) => () => {
    progress.answers = {}
    then()
  }
  return {
    mastery,
    go,
    ask,
    answer(question, asking, right) {
      progress.answers[question.id] = right
      session.did('answered', partOf(question, asking, right))
      keep()
    },
    again: anew(ask),
    review: anew(() => go(1)),
  }
}

function partOf({ id, ask }: Question, asking: Asking, right: boolean) {
  const { definition, response } = asking.interaction()
  return {
    path: `#${id}`,
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { fr: ask },
      ...definition,
    },
    result: { success: right, response },
  }
}
