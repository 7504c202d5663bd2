import { Button, ErrorSummary, Heading } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import type { Evidence } from '../evidence.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { FilmView } from './film-view.tsx'
import type { TutorialSentences } from './sentences.fr.ts'
import { tutorialSentences } from './sentences.ts'
import { StepFields } from './step-fields.tsx'
import type { StepTyped } from './step-form.ts'
import { writeTime } from './film-time.ts'
import type { Step, Tutorial } from './tutorial.ts'

export type Changing = {
  evidence: Evidence
  tutorial: Tutorial
  step: Step
  given?: StepTyped
}

/** One step of a film, said otherwise, with another picture, or taken away. */
export function stepPage(c: Ask, { evidence, tutorial, step, given: typed }: Changing): Response {
  const say = speak(c, tutorialSentences)
  const given = typed ?? asItIs(say, step)
  const { errors = {} } = given
  const refused = Object.keys(errors).length > 0
  const steps = `${PORTFOLIO}/${evidence.id}/etapes`
  const at = `${steps}/${step.id}`
  const title = say.step(tutorial.steps.findIndex(({ id }) => id === step.id) + 1)
  const words = { title, room: 'portfolio', density: 'terrain', listen: true, here: PORTFOLIO } as const
  return page(
    c,
    { ...words, refused, scripts: ['steps'] },
    <div class="stack narrow">
      <p>
        <a href={steps}>{say.backToSteps}</a>
      </p>
      <Heading title={title} />
      <ErrorSummary errors={errors} />
      <FilmView {...{ say, evidence, tutorial }} at={`${PORTFOLIO}/${evidence.id}`} at_s={step.at_s} />
      <form class="stack" method="post" action={at} enctype="multipart/form-data" novalidate>
        <StepFields
          {...{ say, given }}
          picture={step.pictureFileId ? `${at}/image?largeur=320` : undefined}
        />
        <Button kind="go" wide icon="check">
          {say.keepStep}
        </Button>
      </form>
      <form method="post" action={`${at}/enlever`}>
        <Button kind="quiet" icon="bin" wide>
          {say.remove}
        </Button>
      </form>
    </div>,
    refused ? 422 : 200,
  )
}

const asItIs = (say: TutorialSentences, { at_s, words, says }: Step): StepTyped => ({
  typed: { time: writeTime(say, at_s), words, says: says ?? '' },
})
