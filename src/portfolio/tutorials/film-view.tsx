import type { ComponentChildren } from 'preact'
import type { Evidence } from '../evidence.ts'
import { asTyped, PORTFOLIO } from '../portfolio.ts'
import type { TutorialSentences } from './sentences.fr.ts'
import { filmOf, type Step, type Tutorial } from './tutorial.ts'

type Props = { say: TutorialSentences; evidence: Evidence; tutorial: Tutorial; at_s?: number | undefined }

/** The film, with the words under it; from a step on, when one was asked for. */
export function FilmView({ say, evidence, tutorial, at_s }: Props) {
  const film = filmOf(evidence)
  if (!film) return null
  const at = `${PORTFOLIO}/${evidence.id}`
  const src = `${at}/fichiers/${film.id}`
  const poster = film.pictureFileId ? `${src}?largeur=640` : undefined
  const size = { width: 640, height: 360 }
  const from = at_s === undefined ? src : `${src}#t=${at_s}`
  return (
    <video id="film" controls playsinline preload="metadata" src={from} poster={poster} {...size}>
      <track
        kind="captions"
        src={`${at}/sous-titres.vtt`}
        label={say.under}
        default={tutorial.captions.length > 0}
      />
    </video>
  )
}

/** The steps, each of which leads to its time. */
export function StepList({ say, at, steps, children }: StepListProps) {
  return (
    <ol class="rows posed">
      {steps.map((step, index) => (
        <li>
          <p>
            <b {...asTyped}>
              {index + 1}. {step.words}
            </b>
            <br />
            <span class="small muted">{timeOf(say, step)}</span>
          </p>
          <a class="button quiet" href={`${at}?t=${step.at_s}#film`} data-seek={step.at_s}>
            {say.see}
            <span class="vh">{say.seeStep(index + 1)}</span>
          </a>
          {children?.(step, index)}
        </li>
      ))}
    </ol>
  )
}

type StepListProps = {
  say: TutorialSentences
  at: string
  steps: readonly Step[]
  children?: (step: Step, index: number) => ComponentChildren
}

/** What is heard, to be read. */
export const Transcript = ({ say, tutorial: { captions } }: Pick<Props, 'say' | 'tutorial'>) =>
  captions.length === 0 ? null : (
    <details class="stack tight">
      <summary>{say.heard}</summary>
      {captions.map(({ words }) => (
        <p {...asTyped}>{words}</p>
      ))}
    </details>
  )

export function timeOf(say: TutorialSentences, { at_s }: Step): string {
  const whole = Math.floor(at_s)
  return say.at(Math.floor(whole / 60), String(whole % 60).padStart(2, '0'))
}
