import { asset, Icon, type IconName } from '#platform/ui'
import type { HomeSentences } from './sentences.fr.ts'

/** What the territory is, in three sentences and a drawing. */
export function Hero({ say }: { say: HomeSentences }) {
  return (
    <div class="hero">
      <div class="page">
        <h1>
          {say.learn}
          <br />
          {say.work}
        </h1>
        <p class="lead">{say.lead}</p>
      </div>
      <picture>
        <source media="(min-width: 44rem)" srcset={asset('img/horizon.svg')} width={1200} height={254} />
        <img src={asset('img/horizon-etroit.svg')} alt="" width={480} height={194} />
      </picture>
    </div>
  )
}

type Door = { href: string; icon: IconName; to: keyof HomeSentences['doors'] }

const doors: Door[] = [
  { href: '/actions', icon: 'work', to: 'actions' },
  { href: '/connexion', icon: 'person', to: 'training' },
  { href: '/marche', icon: 'basket', to: 'market' },
  { href: '/entreprises', icon: 'people', to: 'companies' },
  { href: '/immersions/declaration', icon: 'home', to: 'host' },
  { href: '/resultats', icon: 'award', to: 'results' },
]

/** Who comes in, by which door. Only those that lead somewhere: the market's is there once something is on sale. */
export const Doors = ({ selling, say }: { selling: boolean; say: HomeSentences }) => (
  <nav class="arcade" aria-label={say.ways}>
    <ul class="page">
      {doors
        .filter(({ to }) => selling || to !== 'market')
        .map(({ href, icon, to }) => (
          <li>
            <a href={href}>
              <Icon name={icon} />
              <b>{say.doors[to].title}</b>
              <span>{say.doors[to].text}</span>
            </a>
          </li>
        ))}
    </ul>
  </nav>
)
