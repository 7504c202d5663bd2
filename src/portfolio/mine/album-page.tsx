import type { ComponentChildren } from 'preact'
import { Empty, Heading, LinkButton, Pager, Tabs } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { criteriaSentences } from '../criteria/door.ts'
import { exchangeSentences } from '../exchange/door.ts'
import { LIBRARY, librarySentences } from '../library/door.ts'
import type { Evidence } from '../evidence.ts'
import type { After } from '../evidence-store.ts'
import type { EvidenceId } from '../ids.ts'
import { ownScreen } from '../own-screen.tsx'
import { PORTFOLIO } from '../portfolio.ts'
import type { Answers, SeenBy } from '../shown/door.ts'
import { Album } from './album.tsx'
import type { MineSentences } from './sentences.fr.ts'
import { mineSentences } from './sentences.ts'

type Shown = {
  all: readonly Evidence[]
  count: number
  shownCount: number
  /** Which of them this page holds; all when it does not say. */
  which: AlbumTab | undefined
  shown: ReadonlyMap<EvidenceId, readonly SeenBy[]>
  /** What was answered of their pictures. */
  answers: Answers
  /** How many words of who trains them each has. */
  answered: ReadonlyMap<EvidenceId, number>
  /** The last one of this page, when more come after it. */
  next: After | undefined
  /** What was proven elsewhere and may be added, below the album, and how many they are. */
  proposed: ComponentChildren
  toAdd: number
  /** They learn in an action: its groups left films. */
  hasLibrary: boolean
}

/** The portfolio of who reads it: what they gathered, the latest first. */
export function albumPage(c: Ask, shownPage: Shown): Response {
  const { all, count, shownCount, which, shown, answers, answered, next, proposed, toAdd, hasLibrary } =
    shownPage
  const say = speak(c, mineSentences)
  return ownScreen(
    c,
    { title: say.title },
    <div class="stack loose">
      <Heading
        title={say.title}
        lead={count === 0 ? say.count(count) : `${say.count(count)} ${say.shownCount(shownCount)}`}
      >
        <LinkButton kind="go" icon="plus" href={`${PORTFOLIO}/ajouter`}>
          {say.add}
        </LinkButton>
      </Heading>
      {toAdd > 0 && count > 0 && (
        <p>
          <a href="#proposed">{say.toAdd(toAdd)}</a>
        </p>
      )}
      {count === 0 ? (
        <Empty icon="award" title={say.none} text={say.noneText} />
      ) : (
        <>
          <Tabs label={say.title} items={tabs(say, which)} />
          {all.length === 0 ? (
            <p>{say.noneHere}</p>
          ) : (
            <Album {...{ c, say, all, shown, answers, answered }} />
          )}
        </>
      )}
      <Pager
        {...(next
          ? {
              next: `${PORTFOLIO}?${which ? `voir=${shownBy[which]}&` : ''}apres=${next.day}~${next.at.getTime()}~${next.id}`,
            }
          : {})}
      />
      <p class="row">
        <LinkButton kind="quiet" icon="person" href={`${PORTFOLIO}/carte`}>
          {say.card}
        </LinkButton>
        <LinkButton kind="quiet" icon="arrow" href={`${PORTFOLIO}/liens`}>
          {say.links}
        </LinkButton>
      </p>
      {proposed}
      <p>
        <LinkButton kind="quiet" icon="check" href={`${PORTFOLIO}/criteres`} wide>
          {speak(c, criteriaSentences).see}
        </LinkButton>
      </p>
      <p>
        <LinkButton kind="quiet" icon="download" href={`${PORTFOLIO}/emporter`} wide>
          {speak(c, exchangeSentences).see}
        </LinkButton>
      </p>
      {hasLibrary && (
        <p>
          <LinkButton kind="quiet" icon="play" href={LIBRARY} wide>
            {speak(c, librarySentences).see}
          </LinkButton>
        </p>
      )}
      <p class="muted">{say.what}</p>
    </div>,
  )
}

/** Those that somebody else sees, or those that nobody else does. */
export type AlbumTab = 'shown' | 'own'

/** As addresses say it. */
const shownBy: Record<AlbumTab, string> = { shown: 'montrees', own: 'pour-moi' }

export const readTab = (typed: string | undefined): AlbumTab | undefined =>
  typed === shownBy.shown ? 'shown' : typed === shownBy.own ? 'own' : undefined

const tabs = (say: MineSentences, which: AlbumTab | undefined) => [
  { href: PORTFOLIO, label: say.tabs.all, current: which === undefined },
  ...(['shown', 'own'] as const).map((one) => ({
    href: `${PORTFOLIO}?voir=${shownBy[one]}`,
    label: say.tabs[one],
    current: which === one,
  })),
]
