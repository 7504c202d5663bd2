import type { LatestEdition } from '#results'
import { page, speak, writerIn, type Ask } from '#platform/web'
import { Doors, Hero } from './hero.tsx'
import { Coming, Paper, type ComingGroup } from './news.tsx'
import { homeSentences } from './sentences.ts'
import { StoryOf, type Story } from './story.tsx'

export type Home = {
  stories: Story[]
  edition: LatestEdition | undefined
  coming: ComingGroup[]
  /** Something is on sale on a market of the territory. */
  selling: boolean
}

/** The territory, for whoever comes in. */
export function homePage(c: Ask, home: Home): Response {
  const { stories, edition, coming } = home
  const say = speak(c, homeSentences)
  const words = { say, write: writerIn(c) }
  return page(
    c,
    {
      title: say.title,
      room: 'hall',
      fullWidth: true,
      listen: true,
      description: say.description,
    },
    <div class="home">
      <Hero say={say} />
      <Doors selling={home.selling} say={say} />
      <div class="page aside welcome">
        <section>
          <h2>{say.results}</h2>
          <p class="muted">{say.brick}</p>
          {stories.map((story) => (
            <StoryOf story={story} {...words} />
          ))}
          {stories.length === 0 && <p>{say.noAction}</p>}
        </section>
        <aside class="stack loose" aria-label={say.news}>
          {edition && <Paper edition={edition} {...words} />}
          {coming.length > 0 && <Coming coming={coming} {...words} />}
        </aside>
      </div>
    </div>,
  )
}
