import type { Action, Figure, Group } from '#actions'
import type { ActionResults, LatestEdition } from '#results'
import { typo, writePercent } from '#platform/i18n'
import { writeDate, writeDay, writeShortDate, type Day } from '#platform/time'
import { asset, Bricks, Facts, Icon, Photo, type IconName } from '#platform/ui'
import { page, type Ask } from '#platform/web'

export type Story = { action: Action; results: ActionResults | undefined }
export type Home = {
  stories: Story[]
  edition: LatestEdition | undefined
  coming: { action: Action; group: Group }[]
}

/** Only doors that lead somewhere: each room that opens adds its own. */
const doors: { href: string; icon: IconName; title: string; text: string }[] = [
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
    href: '/resultats',
    icon: 'award',
    title: 'Je veux voir les résultats',
    text: 'Des chiffres que l’on peut compter.',
  },
]

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
      <nav class="arcade" aria-label="Par où entrer">
        <ul class="page">
          {doors.map(({ href, icon, title, text }) => (
            <li>
              <a href={href}>
                <Icon name={icon} />
                <b>{title}</b>
                <span>{text}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
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

function Hero() {
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

/** The figure that tells an action in one line. */
const mainKeys = ['clea-full', 'positive-exits']

function StoryOf({ story: { action, results } }: { story: Story }) {
  const known = results?.figures.filter((one) => !one.masked && one.value !== null) ?? []
  const figure = mainKeys.flatMap((key) => known.find((one) => one.key === key) ?? [])[0]
  return (
    <article class="story">
      <Photo src={asset(`img/${action.picture}.svg`)} alt="" />
      <div class="stack tight">
        <p class="over">{action.town}</p>
        <h3>
          <a href={`/actions/${action.slug}`}>{action.title}</a>
        </h3>
        <p>{typo(action.summary)}</p>
        {figure && <Obtained figure={figure} />}
      </div>
    </article>
  )
}

function Obtained({ figure }: { figure: Figure }) {
  const [numerator, denominator] = [figure.numerator ?? 0, figure.denominator ?? 0]
  const of = `${numerator} sur ${denominator}`
  // a percentage never goes alone
  const count = figure.unit === 'percent' ? `${writePercent((figure.value ?? 0) / 100)} (${of})` : of
  const groups = [
    { kind: 'full', count: numerator },
    { kind: 'outline', count: denominator - numerator },
  ] as const
  return (
    <>
      {denominator <= 200 && <Bricks groups={[...groups]} label={typo(`${count} : ${figure.label}`)} />}
      <p>
        <b>{count}</b> {typo(figure.label)}
      </p>
    </>
  )
}

function Paper({ edition }: { edition: LatestEdition }) {
  return (
    <section class="paper">
      <p class="mast">Le Petit Papier</p>
      <p class="dateline">
        <span>{typo(`N° ${edition.number}`)}</span>
        <span>{writeDate(edition.dated)}</span>
      </p>
      <h3>
        <a href={edition.href}>{typo(edition.theme)}</a>
      </h3>
    </section>
  )
}

function Coming({ coming }: Pick<Home, 'coming'>) {
  const when = (day: Day) => `${writeDay(day)} (${writeShortDate(day)})`
  return (
    <section class="stack">
      <h2>Bientôt</h2>
      <Facts
        facts={coming.map(({ action, group }) => ({
          label: `${when(group.startsOn)} · ${group.site || action.town}`,
          value: (
            <a
              href={`/actions/${action.slug}`}
            >{`${action.title} : début du ${group.title.toLowerCase()}`}</a>
          ),
        }))}
      />
    </section>
  )
}
