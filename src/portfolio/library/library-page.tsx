import { Button, Empty, Field, Heading } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { asTyped, onTitle, PORTFOLIO } from '../portfolio.ts'
import { coverOf } from '../evidence.ts'
import { filmOf } from '../tutorials/door.ts'
import type { Shelved } from './open-library.ts'
import type { LibrarySentences } from './sentences.fr.ts'
import { librarySentences } from './sentences.ts'

export const LIBRARY = `${PORTFOLIO}/tutoriels`

type Listed = { all: readonly Shelved[]; asked: string; count: number }

/** The films that the groups of an action may see, found by a word of the trade. */
export function libraryPage(c: Ask, { all, asked, count }: Listed): Response {
  const say = speak(c, librarySentences)
  return page(
    c,
    { title: say.title, room: 'portfolio', density: 'terrain', listen: true, here: PORTFOLIO },
    <div class="stack loose">
      <Heading title={say.title} lead={say.lead} />
      {count === 0 ? (
        <Empty icon="play" title={say.none} text={say.noneText} />
      ) : (
        <>
          <form class="stack tight" method="get" action={LIBRARY}>
            <Field name="q" type="search" label={say.search} hint={say.searchHint} value={asked} />
            <Button kind="quiet" icon="search" wide>
              {say.find}
            </Button>
          </form>
          {all.length === 0 && (
            <p>
              {say.notFound} <a href={LIBRARY}>{say.all}</a>
            </p>
          )}
          <ul class="album">
            {all.map((one) => (
              <li>
                <Tutorial {...one} say={say} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>,
  )
}

function Tutorial({ film, evidence, say }: Shelved & { say: LibrarySentences }) {
  const at = `${LIBRARY}/${film.evidenceId}`
  const cover = filmOf(evidence)?.pictureFileId ? filmOf(evidence) : coverOf(evidence)
  return (
    <a class="leaf" href={at}>
      {cover && (
        <img
          class="photo"
          src={`${at}/fichiers/${cover.id}?largeur=320`}
          alt=""
          width={240}
          height={160}
          loading="lazy"
        />
      )}
      <span class="told">
        <b {...onTitle(evidence)}>{evidence.title}</b>
        <span class="small muted">
          <bdi {...asTyped}>{say.by(film.by)}</bdi>
        </span>
        <span class="small muted">{say.steps(film.steps)}</span>
      </span>
    </a>
  )
}
