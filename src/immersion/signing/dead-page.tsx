import { Heading } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { HOSTING } from '../addresses.ts'
import { hostingWords, signingWords } from '../words/door.ts'
import { byLinkPage } from './by-link-page.tsx'

/** Never given, over, or for another telephone since: the same sentences, which name nobody. */
export function deadPage(c: Ask): Response {
  c.header('x-robots-tag', 'noindex')
  c.header('cache-control', 'private, no-store')
  const { dead, newLink } = speak(c, hostingWords)
  const say = speak(c, signingWords)
  return byLinkPage(
    c,
    { title: dead, listen: true },
    <div class="stack narrow">
      <Heading title={dead} lead={say.askAnother} />
      <p>
        {say.youWelcome} <a href={HOSTING}>{newLink}</a>
      </p>
    </div>,
    404,
  )
}
