import { Button, LinkButton } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import type { Evidence } from '../evidence.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { newSecret } from '../secret.ts'
import { FilmView, StepList, Transcript } from './film-view.tsx'
import { tutorialSentences } from './sentences.ts'
import { readTime, type Tutorial } from './tutorial.ts'

/** A film with its steps, for its person. */
export function TutorialView({ c, evidence, tutorial }: { c: Ask; evidence: Evidence; tutorial: Tutorial }) {
  const say = speak(c, tutorialSentences)
  const at = `${PORTFOLIO}/${evidence.id}`
  const { steps } = tutorial
  return (
    <>
      <FilmView {...{ say, at, evidence, tutorial }} at_s={readTime(c.req.query('t') ?? '')} />
      {steps.length > 0 && (
        <section class="stack tight">
          <h2>{say.steps}</h2>
          <StepList {...{ say, at, steps }} images={`${at}/etapes`} />
        </section>
      )}
      <Transcript {...{ say, tutorial }} />
      <p class="row">
        <LinkButton kind="quiet" icon="pen" href={`${at}/etapes`}>
          {say.make}
        </LinkButton>
        {steps.length > 0 && (
          <LinkButton kind="quiet" icon="sheet" href={`${at}/fiche.pdf`}>
            {say.paper}
          </LinkButton>
        )}
      </p>
      {steps.length > 0 && (
        <form class="stack tight" method="post" action={`${PORTFOLIO}/liens/papier`}>
          <input type="hidden" name="secret" value={newSecret()} />
          <input type="hidden" name="evidence" value={evidence.id} />
          <Button kind="quiet" icon="print">
            {say.paperWithCode}
          </Button>
          <p class="hint">{say.paperText}</p>
        </form>
      )}
    </>
  )
}
