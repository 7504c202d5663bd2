import type { LatestEdition } from '#results'
import { page, type Ask } from '#platform/web'
import { Doors, Hero } from './hero.tsx'
import { Coming, Paper, type ComingGroup } from './news.tsx'
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
  return page(
    c,
    {
      title: 'Apprendre, travailler, s’entraider',
      room: 'hall',
      fullWidth: true,
      listen: true,
      description: 'Se former, reprendre le travail, et lire des résultats vrais.',
    },
    <div class="home">
      <Hero />
      <Doors selling={home.selling} />
      <div class="page aside welcome">
        <section>
          <h2>Des résultats que l’on peut compter</h2>
          <p class="muted">Une brique, une personne.</p>
          {stories.map((story) => (
            <StoryOf story={story} />
          ))}
          {stories.length === 0 && <p>Aucune action n’est encore publiée. Revenez bientôt.</p>}
        </section>
        <aside class="stack loose" aria-label="Nouvelles">
          {edition && <Paper edition={edition} />}
          {coming.length > 0 && <Coming coming={coming} />}
        </aside>
      </div>
    </div>,
  )
}
