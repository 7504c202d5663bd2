import { Heading, Icon } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { ownScreen } from '../own-screen.tsx'
import { PORTFOLIO } from '../portfolio.ts'
import { mineSentences } from './sentences.ts'
import { brought, ways } from './way.ts'

/** What to add: six plates, one press. */
export function choosePage(c: Ask): Response {
  const say = speak(c, mineSentences)
  return ownScreen(
    c,
    { title: say.choose },
    <div class="stack narrow">
      <Heading title={say.choose} />
      <ul class="plates">
        {ways.map((way) => (
          <li>
            <a class="choice" href={`${PORTFOLIO}/ajouter/${way}`}>
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
