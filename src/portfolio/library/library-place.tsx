import { Button, Tag, type TagKind } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import type { Evidence } from '../evidence.ts'
import { PORTFOLIO } from '../portfolio.ts'
import type { LibraryState } from './library-film.ts'
import { librarySentences } from './sentences.ts'

const kinds: Record<LibraryState, TagKind> = { offered: 'wait', accepted: 'ok', declined: 'none' }

type Props = {
  c: Ask
  evidence: Evidence
  /** None when it is not offered. */
  state: LibraryState | undefined
  /** A film that waits for an answer on who can be recognised. */
  unanswered: string | undefined
}

/** On the page of a film, for its person: whether the next groups may see it. */
export function LibraryPlace({ c, evidence, state, unanswered }: Props) {
  const say = speak(c, librarySentences)
  const at = `${PORTFOLIO}/${evidence.id}`
  return (
    <section class="panel stack tight">
      <h2>{say.place}</h2>
      {state ? (
        <p>
          <Tag kind={kinds[state]}>{say.states[state]}</Tag>
        </p>
      ) : (
        <>
          <p>
            <b>{say.ask}</b>
          </p>
          <p>{say.askText}</p>
        </>
      )}
      {state && unanswered && (
        <p>
          <a href={`${at}/image/${unanswered}`}>{say.whoFirst}</a>
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
