import { asset, Icon, type IconName } from '#platform/ui'

/** What the territory is, in three sentences and a drawing. */
export function Hero() {
  return (
    <div class="hero">
      <div class="page">
        <h1>
          Apprendre un métier.
          <br />
          Trouver un travail. S’entraider.
        </h1>
        <p class="lead">
          Des associations, des entreprises et des services publics agissent ensemble. Tout est ici.
        </p>
      </div>
      <picture>
        <source media="(min-width: 44rem)" srcset={asset('img/horizon.svg')} width={1200} height={254} />
        <img src={asset('img/horizon-etroit.svg')} alt="" width={480} height={194} />
      </picture>
    </div>
  )
}

type Door = { href: string; icon: IconName; title: string; text: string }

const market: Door = {
  href: '/marche',
  icon: 'basket',
  title: 'Je fais mes courses',
  text: 'La ferme et les commerces, livrés à vélo.',
}

const doors: Door[] = [
  {
    href: '/actions',
    icon: 'work',
    title: 'Je cherche une formation ou un travail',
    text: 'C’est gratuit, et près de chez vous.',
  },
  {
    href: '/connexion',
    icon: 'person',
    title: 'Je suis en formation',
    text: 'Mon travail du jour, mon parcours.',
  },
  {
    href: '/entreprises',
    icon: 'people',
    title: 'Je suis une entreprise',
    text: 'Accueillir, recruter, juger.',
  },
  {
    href: '/immersions/declaration',
    icon: 'home',
    title: 'Accueillir une personne en immersion',
    text: 'Sans compte, depuis un téléphone.',
  },
  {
    href: '/resultats',
    icon: 'award',
    title: 'Je veux voir les résultats',
    text: 'Des chiffres que l’on peut compter.',
  },
]

/** Who comes in, by which door. Only those that lead somewhere: the market's is there once something is on sale. */
export const Doors = ({ selling }: { selling: boolean }) => (
  <nav class="arcade" aria-label="Par où entrer">
    <ul class="page">
      {(selling ? [...doors.slice(0, 2), market, ...doors.slice(2)] : doors).map(
        ({ href, icon, title, text }) => (
          <li>
            <a href={href}>
              <Icon name={icon} />
              <b>{title}</b>
              <span>{text}</span>
            </a>
          </li>
        ),
      )}
    </ul>
  </nav>
)
