import { Button, ErrorSummary, Field, TextArea } from '#platform/ui'
import { page, speak, type Ask, type Typed } from '#platform/web'
import type { Evidence } from '../evidence.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { linesOf, type Line, type LineFaults } from './captions-form.ts'
import { FilmView, StepList } from './film-view.tsx'
import type { TutorialSentences } from './sentences.fr.ts'
import { tutorialSentences } from './sentences.ts'
import { readTime, type Tutorial } from './tutorial.ts'

export type Making = {
  evidence: Evidence
  tutorial: Tutorial
  typed?: Typed
  lines?: Line[]
  errors?: LineFaults
}

/** The steps of a film, and the words under it: posed while one watches, or typed. */
export function stepsPage(c: Ask, { evidence, tutorial, typed = {}, lines, errors = {} }: Making): Response {
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
      <FilmView {...{ say, evidence, tutorial }} at_s={readTime(c.req.query('t') ?? '')} />
      <StepForm {...{ say, at, typed, errors }} />
      <section class="panel stack tight">
        <h2>{say.count(tutorial.steps.length)}</h2>
        <StepList say={say} at={`${at}/etapes`} steps={tutorial.steps}>
          {(step, index) => (
            <form method="post" action={`${at}/etapes/${step.id}/enlever`}>
              <Button kind="quiet" icon="bin" label={`${say.remove}${say.seeStep(index + 1)}`}>
                {say.remove}
              </Button>
            </form>
          )}
        </StepList>
      </section>
      <CaptionsForm {...{ say, at, errors }} lines={lines ?? linesOf(tutorial.captions)} />
    </div>,
    refused ? 422 : 200,
  )
}

type FormProps = { say: TutorialSentences; at: string; errors: LineFaults }

function StepForm({ say, at, typed, errors }: FormProps & { typed: Typed }) {
  const told = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] })
  return (
    <form class="stack" method="post" action={`${at}/etapes`} novalidate>
      <Now of="time" then="words">
        {say.begins}
      </Now>
      <Field {...told('time')} label={say.time} hint={say.timeHint} required />
      <Field {...told('words')} label={say.words} hint={say.wordsHint} maxlength={120} required />
      <Button wide icon="flag">
        {say.addStep}
      </Button>
    </form>
  )
}

function CaptionsForm({ say, at, errors, lines }: FormProps & { lines: readonly Line[] }) {
  return (
    <form class="panel stack" method="post" action={`${at}/sous-titres`} novalidate>
      <h2>{say.under}</h2>
      <p>{say.underText}</p>
      {lines.map((line, index) => {
        const isWritten = line.words !== ''
        const told = (name: keyof Line) => ({
          name: `${name}-${index + 1}`,
          value: line[name],
          error: errors[`${name}-${index + 1}`],
        })
        return (
          <fieldset class="stack tight">
            <legend>{say.line(index + 1)}</legend>
            <div class="times">
              <Field {...told('from')} label={say.from} required={isWritten} />
              <Field {...told('to')} label={say.to} required={isWritten} />
            </div>
            <TextArea {...told('words')} label={say.said} rows={2} required={isWritten} />
          </fieldset>
        )
      })}
      <Button wide icon="check">
        {say.keepWords}
      </Button>
    </form>
  )
}

/** With a script: the time at which the film stands is written there, and the words are asked for. */
const Now = ({ of, then, children }: { of: string; then: string; children: string }) => (
  <div data-island="now" data-of={of} data-then={then} hidden>
    <Button kind="go" icon="flag" type="button" wide>
      {children}
    </Button>
  </div>
)
