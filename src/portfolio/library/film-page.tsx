import { Button, Heading, LinkButton, Tag } from '#platform/ui'
import { page, speak, type Ask, type PageWords } from '#platform/web'
import { ownScreen, SENDS } from '../own-screen.tsx'
import { onTitle, PORTFOLIO } from '../portfolio.ts'
import {
  FilmView,
  readTime,
  StepList,
  Transcript,
  tutorialSentences,
  type Tutorial,
} from '../tutorials/door.ts'
import { LibraryAnswer, OFFERED } from './library-answer.tsx'
import { LIBRARY } from './library-page.tsx'
import type { OpenFilm } from './open-library.ts'
import type { LibrarySentences } from './sentences.fr.ts'
import { librarySentences } from './sentences.ts'

/** A tutorial of the library: the film, its steps, what is heard, its sheet. */
export function filmPage(
  c: Ask,
  { film, evidence, trains, learns }: OpenFilm,
  { tutorial, isKept, error }: Shown,
): Response {
  const say = speak(c, librarySentences)
  const words = speak(c, tutorialSentences)
  const at = `${LIBRARY}/${evidence.id}`
  const { steps } = tutorial
  const status = error ? 422 : 200
  const frame = {
    title: evidence.title,
    room: 'portfolio',
    density: 'terrain',
    listen: true,
    here: PORTFOLIO,
    scripts: ['steps'],
  } satisfies PageWords
  const inside = (
    <article class="stack narrow">
      <p>
        <a href={trains ? OFFERED : LIBRARY}>{say.all}</a>
      </p>
      <div {...onTitle(evidence)}>
        <Heading title={evidence.title} />
      </div>
      <p class="muted">
        <bdi>{say.by(film.by)}</bdi>
      </p>
      <FilmView {...{ say: words, at, evidence, tutorial }} at_s={readTime(c.req.query('t') ?? '')} />
      {steps.length > 0 && (
        <section class="stack tight">
          <h2>{say.stepsTitle}</h2>
          <StepList {...{ say: words, at, steps }} images={`${at}/etapes`} />
          <p>
            <LinkButton kind="quiet" icon="sheet" href={`${at}/fiche.pdf`} wide>
              {say.paper}
            </LinkButton>
          </p>
        </section>
      )}
      <Transcript say={words} tutorial={tutorial} />
      {trains && <LibraryAnswer {...{ film, evidence }} />}
      {learns && <Keep {...{ say, at, isKept, error }} />}
    </article>
  )
  return learns ? ownScreen(c, frame, inside, { status }) : page(c, frame, inside, status)
}

type Shown = { tutorial: Tutorial; isKept: boolean; error?: string }

/** On the telephone, for when there is no network. */
const Keep = ({
  say,
  at,
  isKept,
  error,
}: { say: LibrarySentences; at: string } & Omit<Shown, 'tutorial'>) => (
  <section class="panel stack tight">
    {error && (
      <p class="error" role="alert">
        {error}
      </p>
    )}
    {isKept && (
      <p>
        <Tag kind="ok">{say.isKept}</Tag> <a href={SENDS}>{say.onThisPhone}</a>
      </p>
    )}
    <form method="post" action={`${at}/garder`}>
      <input type="hidden" name="keep" value={isKept ? 'no' : 'yes'} />
      <Button kind="quiet" icon={isKept ? 'bin' : 'download'} wide>
        {isKept ? say.letGo : say.keep}
      </Button>
    </form>
  </section>
)
