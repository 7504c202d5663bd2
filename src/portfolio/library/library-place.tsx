import { Button, Tag, type TagKind } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import type { Evidence, Piece } from '../evidence.ts'
import type { PieceId } from '../ids.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { mayBeShown, shownSentences, type Answers } from '../shown/door.ts'
import type { LibraryState } from './library-film.ts'
import { librarySentences } from './sentences.ts'

const kinds: Record<LibraryState, TagKind> = { offered: 'wait', accepted: 'ok', declined: 'none' }

type Props = {
  c: Ask
  evidence: Evidence
  /** None when it is not offered. */
  state: LibraryState | undefined
  /** A film that no other sees: nobody said who can be recognised, or its person keeps it back. */
  hidden: Hidden | undefined
}

type Hidden = { id: PieceId; isKeptBack: boolean }

/** The film, while no other may see it. */
export function hiddenFilm(film: Piece, answers: Answers): Hidden | undefined {
  return mayBeShown(film, answers) ? undefined : { id: film.id, isKeptBack: answers.has(film.id) }
}

/** On the page of a film, for its person: whether the next groups may see it. */
export function LibraryPlace({ c, evidence, state, hidden }: Props) {
  const say = speak(c, librarySentences)
  const shown = speak(c, shownSentences)
  const at = `${PORTFOLIO}/${evidence.id}`
  return (
    <section class="panel stack tight">
      <h2>{say.place}</h2>
      {state ? (
        <p>
          {hidden ? <Tag kind="wait">{say.hidden}</Tag> : <Tag kind={kinds[state]}>{say.states[state]}</Tag>}
        </p>
      ) : (
        <>
          <p>
            <b>{say.ask}</b>
          </p>
          <p>{say.askText}</p>
        </>
      )}
      {state && hidden && (
        <p>
          <a href={`${at}/image/${hidden.id}`}>{hidden.isKeptBack ? shown.picture.change : say.whoFirst}</a>
        </p>
      )}
      <form method="post" action={`${at}/bibliotheque`}>
        <input type="hidden" name="give" value={state ? 'no' : 'yes'} />
        <Button kind="quiet" icon={state ? 'lock' : 'people'} wide>
          {state ? say.takeBack : say.give}
        </Button>
      </form>
    </section>
  )
}
