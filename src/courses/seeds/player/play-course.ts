import type { CourseContent } from '../course-content.ts'
import type { AuSession } from '../../au/au-session.ts'
import { button } from '../../au/element.ts'
import { bricks, type Frame, type Page } from '../../au/frame.ts'
import { icons } from '../../au/icons.ts'
import type { Outbox } from '../../au/outbox.ts'
import { pageBricks, screenBody, welcomeBody } from './course-pages.ts'
import { endPage, soundSwitch } from './end-page.ts'
import { firstQuestion, lastStep, type Progress } from './progress.ts'
import type { Asking } from './question-parts.ts'
import { questionPage } from './question-page.ts'
import type { Sounds } from './sound.ts'
import { walkCourse } from './walk-course.ts'

type Means = { frame: Frame; session: AuSession; outbox: Outbox; sounds: Sounds; leave: () => void }

/** Leads through the course, from where the trainee stopped: a page for each step. */
export function playCourse(content: CourseContent, progress: Progress, means: Means): void {
  const { frame, session, outbox, sounds, leave } = means
  const { screens, questions } = content
  const first = firstQuestion(content)
  const show = () => frame.show(pageAt(progress.step))
  const walk = walkCourse(content, progress, { session, outbox, show })

  const back = () => button('Retour', 'quiet', () => walk.go(progress.step - 1), icons.back)
  const next = (words: string, press: () => void) => button(words, 'go', press, icons.next)
  /** A brick a question: laid when right, outlined when not. */
  const wall = (here = -1) =>
    bricks(questions.map(({ id }, i) => (i === here ? 'here' : progress.answers[id] ? 'laid' : 'far')))

  const pageAt = (step: number): Page => {
    if (step === 0) return welcomePage()
    if (step === lastStep(content))
      return endPage(content, progress, walk.mastery, wall(), { ...walk, leave })
    return step < first ? screenPage(step - 1) : askPage(step - first)
  }
  const welcomePage = (): Page => ({
    title: content.title,
    body: welcomeBody(content, soundSwitch(sounds)),
    actions: [button('Commencer', 'go', () => walk.go(1), icons.go)],
  })
  const screenPage = (i: number): Page => {
    const screen = screens[i] ?? { title: content.title, lines: [] }
    const last = i + 1 === screens.length
    return {
      over: `Page ${i + 1} sur ${screens.length}`,
      bricks: pageBricks(i, screens.length),
      title: screen.title,
      body: screenBody(screen, content),
      actions: [back(), last ? next('Questions', walk.ask) : next('Suivant', () => walk.go(i + 2))],
    }
  }
  const askPage = (i: number): Page => {
    const question = questions[i]
    if (!question) return welcomePage()
    const around = { over: `Question ${i + 1} sur ${questions.length}`, bricks: wall(i) }
    const answered = (asking: Asking, right: boolean) => {
      sounds.ring(right)
      walk.answer(question, asking, right)
    }
    const then = { answered, next: walk.ask, back: i === 0 ? back() : undefined }
    return questionPage({ question, content, tries: progress.tries }, around, then)
  }

  const here = questions[progress.step - first]
  if (here && progress.answers[here.id] !== undefined) walk.ask()
  else show()
}
