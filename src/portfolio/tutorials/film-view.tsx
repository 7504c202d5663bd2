import { createHash } from 'node:crypto'
import type { ComponentChildren } from 'preact'
import type { Evidence } from '../evidence.ts'
import { asTyped } from '../portfolio.ts'
import { sayTime } from './film-time.ts'
import type { TutorialSentences } from './sentences.fr.ts'
import { filmOf, writeVtt, type Step, type Tutorial } from './tutorial.ts'

type Props = {
  say: TutorialSentences
  /** The address under which this reader has the film, its words, its pictures. */
  at: string
  evidence: Evidence
  tutorial: Tutorial
  at_s?: number | undefined
  /** What it is called on a page that shows several. */
  name?: string
}

/** The film, with the words under it; from a step on, when one was asked for. */
export function FilmView({ say, at, evidence, tutorial, at_s, name = 'film' }: Props) {
  const film = filmOf(evidence)
  if (!film) return null
  const src = `${at}/fichiers/${film.id}`
  const poster = film.pictureFileId ? `${src}?largeur=640` : undefined
  const size = { width: 640, height: 360 }
  const from = at_s === undefined ? src : `${src}#t=${at_s}`
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- they are there once its person wrote them
    <video id={name} controls playsinline preload="metadata" src={from} poster={poster} {...size}>
      {tutorial.captions.length > 0 && (
        <track kind="captions" src={captionsAt(at, tutorial)} label={say.under} default />
      )}
    </video>
  )
}

/** Words that change are at another address: a telephone that kept those before asks for these. */
const captionsAt = (at: string, { captions }: Tutorial): string => {
  const print = createHash('sha256').update(writeVtt(captions)).digest('hex').slice(0, 8)
  return `${at}/sous-titres.vtt?v=${print}`
}

/** What a film page brings with it, by its addresses: the words under it, and the pictures of its steps. */
export const besidesFilm = (at: string, tutorial: Tutorial): string[] => [
  ...(tutorial.captions.length > 0 ? [captionsAt(at, tutorial)] : []),
  ...tutorial.steps.flatMap((step) => (step.pictureFileId ? [pictureAt(`${at}/etapes`, step)] : [])),
]

const pictureAt = (images: string, { id, pictureFileId }: Step): string =>
  `${images}/${id}/image?largeur=320&v=${pictureFileId?.slice(-8)}`

/** The steps, each of which leads to its time. */
export function StepList({ say, at, images, steps, children }: StepListProps) {
  return (
    <ol class="rows posed">
      {steps.map((step, index) => (
        <li>
          {step.pictureFileId && (
            <img class="pic" src={pictureAt(images, step)} alt="" width={240} height={160} loading="lazy" />
          )}
          <p>
            <b {...asTyped}>
              {index + 1}. {step.words}
            </b>
            <br />
            {step.says && (
              <>
                <span {...asTyped}>{step.says}</span>
                <br />
              </>
            )}
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
  /** Under which address the picture of each is. */
  images: string
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

export const timeOf = (say: TutorialSentences, { at_s }: Step): string => say.at(sayTime(say, at_s))
