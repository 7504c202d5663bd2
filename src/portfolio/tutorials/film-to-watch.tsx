import { LinkButton } from '#platform/ui'
import type { Evidence } from '../evidence.ts'
import { FilmView, StepList, Transcript } from './film-view.tsx'
import type { TutorialSentences } from './sentences.fr.ts'
import { readTime, type Tutorial } from './tutorial.ts'

type Props = {
  say: TutorialSentences
  /** under which this reader has the film; its page is `film` */
  at: string
  evidence: Evidence
  tutorial: Tutorial
  /** the second that was asked for, as an address says it */
  from: string | undefined
}

/** A film as who may watch it does: from where they asked, with its words, its steps and its sheet. */
export const FilmToWatch = ({ say, at, evidence, tutorial, from }: Props) => (
  <>
    <FilmView {...{ say, at, evidence, tutorial }} at_s={readTime(from ?? '')} />
    {tutorial.steps.length > 0 && (
      <section class="stack tight">
        <h2>{say.steps}</h2>
        <StepList {...{ say, steps: tutorial.steps }} at={`${at}/film`} images={`${at}/etapes`} />
        <p>
          <LinkButton kind="quiet" icon="sheet" href={`${at}/fiche.pdf`}>
            {say.paper}
          </LinkButton>
        </p>
      </section>
    )}
    <Transcript {...{ say, tutorial }} />
  </>
)
