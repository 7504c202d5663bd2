import type { ComponentChildren } from 'preact'
import { Empty, Heading } from '#platform/ui'
import { page, refusedPage, speak, type Ask, type PageWords } from '#platform/web'
import { replySentences } from './sentences.ts'

/** A page behind a secret address: no account, no bar of a space, read aloud if one likes. */
export function openPage(
  c: Ask,
  { title, refused = false }: { title: string; refused?: boolean },
  children: ComponentChildren,
): Response {
  const words: PageWords = { title, room: 'training', density: 'terrain', listen: true }
  const inside = <div class="stack loose narrow">{children}</div>
  return refused ? refusedPage(c, { ...words, refused }, inside) : page(c, words, inside)
}

/** `again`: where somebody who pressed wrongly begins again. */
export function thanksPage(c: Ask, again?: string): Response {
  const say = speak(c, replySentences)
  return openPage(
    c,
    { title: say.thanks },
    <>
      <Heading title={say.thanks} />
      <Empty icon="done" title={say.saved} text={say.helpsNext} />
      {again && (
        <p>
          <a href={again}>{say.correct}</a>
        </p>
      )}
    </>,
  )
}

export function endedPage(c: Ask): Response {
  const say = speak(c, replySentences)
  return openPage(
    c,
    { title: say.linkEnded },
    <>
      <Heading title={say.linkEnded} />
      <Empty icon="clock" title={say.noLonger} text={say.callThem} />
    </>,
  )
}
