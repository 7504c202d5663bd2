import { Button, ErrorSummary, LinkButton } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import type { Evidence } from '../evidence.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { CaptionsForm } from './captions-fields.tsx'
import { linesOf, type Line, type LineFaults } from './captions-form.ts'
import { FilmView, StepList } from './film-view.tsx'
import { StepFields } from './step-fields.tsx'
import type { StepTyped } from './step-form.ts'
import type { TutorialSentences } from './sentences.fr.ts'
import { tutorialSentences } from './sentences.ts'
import { readTime, type Tutorial } from './tutorial.ts'

export type Making = {
  evidence: Evidence
  tutorial: Tutorial
  given?: StepTyped
  /** The words under the film as they were typed. */
  lines?: Line[]
  /** The sentences of the steps, for words that nobody wrote yet. */
  proposed?: Line[]
  errors?: LineFaults
}

/** The steps of a film, and the words under it: posed while one watches, or typed. */
export function stepsPage(
  c: Ask,
  { evidence, tutorial, given = { typed: {} }, lines, proposed = [], errors = given.errors ?? {} }: Making,
): Response {
  const say = speak(c, tutorialSentences)
  const at = `${PORTFOLIO}/${evidence.id}`
  const refused = Object.keys(errors).length > 0
  const words = {
    title: say.title,
    room: 'portfolio',
    density: 'terrain',
    listen: true,
    here: PORTFOLIO,
  } as const
  return page(
    c,
    { ...words, refused, scripts: ['steps'] },
    <div class="stack narrow">
      <p>
        <a href={at}>{say.back}</a>
      </p>
      <h1>{say.title}</h1>
      <ErrorSummary errors={errors} />
      <FilmView {...{ say, at, evidence, tutorial }} at_s={readTime(c.req.query('t') ?? '')} />
      <StepForm {...{ say, at, given }} />
      <section class="panel stack tight">
        <h2>{say.count(tutorial.steps.length)}</h2>
        <StepList say={say} at={`${at}/etapes`} images={`${at}/etapes`} steps={tutorial.steps}>
          {(step, index) => (
            <LinkButton kind="quiet" href={`${at}/etapes/${step.id}`}>
              {say.change}
              <span class="vh">{say.seeStep(index + 1)}</span>
            </LinkButton>
          )}
        </StepList>
      </section>
      <CaptionsForm
        {...{ say, errors }}
        action={`${at}/sous-titres`}
        lines={linesOf(say, tutorial.captions, lines ?? (proposed.length > 0 ? proposed : undefined))}
        isProposed={proposed.length > 0}
      />
    </div>,
    refused ? 422 : 200,
  )
}

type FormProps = { say: TutorialSentences; at: string }

const StepForm = ({ say, at, given }: FormProps & { given: StepTyped }) => (
  <form class="stack" method="post" action={`${at}/etapes`} enctype="multipart/form-data" novalidate>
    <Now of="time" then="words">
      {say.begins}
    </Now>
    <StepFields {...{ say, given }} />
    <Button wide icon="flag">
      {say.addStep}
    </Button>
  </form>
)

/** With a script: the time at which the film stands is written there, and the words are asked for. */
const Now = ({ of, then, children }: { of: string; then: string; children: string }) => (
  <div data-island="now" data-of={of} data-then={then} hidden>
    <Button kind="go" icon="flag" type="button" wide>
      {children}
    </Button>
  </div>
)
