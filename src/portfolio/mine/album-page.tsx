import type { ComponentChildren } from 'preact'
import { Empty, Heading, LinkButton, Pager } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { criteriaSentences } from '../criteria/door.ts'
import { exchangeSentences } from '../exchange/door.ts'
import type { Evidence } from '../evidence.ts'
import type { After } from '../evidence-store.ts'
import { ownScreen } from '../own-screen.tsx'
import { PORTFOLIO } from '../portfolio.ts'
import { Album } from './album.tsx'
import { mineSentences } from './sentences.ts'

type Shown = {
  all: readonly Evidence[]
  count: number
  /** The last one of this page, when more come after it. */
  next: After | undefined
  /** What was proven elsewhere and may be added, below the album, and how many they are. */
  proposed: ComponentChildren
  toAdd: number
}

/** The portfolio of who reads it: what they gathered, the latest first. */
export function albumPage(c: Ask, { all, count, next, proposed, toAdd }: Shown): Response {
  const say = speak(c, mineSentences)
  return ownScreen(
    c,
    { title: say.title },
    <div class="stack loose">
      <Heading title={say.title} lead={say.count(count)}>
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
        <Album c={c} say={say} all={all} />
      )}
      <Pager {...(next ? { next: `${PORTFOLIO}?apres=${next.day}~${next.id}` } : {})} />
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
      <p class="muted">{say.what}</p>
    </div>,
  )
}
