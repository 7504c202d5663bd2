import { Heading, Icon } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { PORTFOLIO } from '../portfolio.ts'
import { mineSentences } from './sentences.ts'
import { brought, ways } from './way.ts'

/** What to add: six plates, one press. */
export function choosePage(c: Ask): Response {
  const say = speak(c, mineSentences)
  return page(
    c,
    { title: say.choose, room: 'portfolio', density: 'terrain', listen: true, here: PORTFOLIO },
    <div class="stack narrow">
      <Heading title={say.choose} />
      <ul class="plates">
        {ways.map((way) => (
          <li>
            <a class="choice" href={`${PORTFOLIO}/ajouter?quoi=${way}`}>
              <Icon name={brought[way].icon} />
              {say.ways[way]}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={PORTFOLIO}>{say.back}</a>
      </p>
    </div>,
  )
}
