import { de, typo } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { Empty, Heading, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { CardView, type Card } from '../card/door.ts'
import type { Evidence } from '../evidence.ts'
import type { Link } from '../link.ts'
import { onTitle } from '../portfolio.ts'
import { sayingIn } from '../say-origin.ts'
import { EvidenceRead } from '../shown/door.ts'
import { FilmToWatch, FilmView, tutorialSentences, type Tutorial } from '../tutorials/door.ts'

const words = { room: 'portfolio', density: 'public', listen: false } as const

/** Somebody who holds a link reads French: an employer, most often. */
const say = tutorialSentences.says.fr

/** An evidence, and what makes its film a tutorial where it shows one. */
export type Proof = { evidence: Evidence; tutorial: Tutorial | undefined }

type Shown = { at: string; link: Link; name: string; card: Card | undefined; all: readonly Proof[] }

/** What a link shows to whoever holds it: a card, evidence, and until when. */
export function publicPage(c: Ask, { at, link, name, card, all }: Shown): Response {
  return page(
    c,
    { ...words, title: `Ce que sait faire ${name}` },
    <div class="stack loose narrow">
      {card ? <CardView card={card} at={at} /> : <Heading over={typo('Ce que je sais faire')} title={name} />}
      {all.map(({ evidence, tutorial }) => (
        <div class="panel">
          <EvidenceRead
            at={`${at}/${evidence.id}`}
            evidence={evidence}
            level={2}
            say={sayingIn(c)}
            film={tutorial && <ShortFilm at={`${at}/${evidence.id}`} {...{ evidence, tutorial }} />}
          />
        </div>
      ))}
      <p class="muted">{typo(`Un lien ${de(name)}, ouvert jusqu’au ${writeDate(link.untilDay)}.`)}</p>
    </div>,
  )
}

type Film = { at: string; evidence: Evidence; tutorial: Tutorial }

/** A film among others, with the words under it, and the way to its steps. */
const ShortFilm = ({ at, evidence, tutorial }: Film) => (
  <>
    <FilmView {...{ say, at, evidence, tutorial }} name={`film-${evidence.id}`} />
    {(tutorial.steps.length > 0 || tutorial.captions.length > 0) && (
      <p>
        <LinkButton
          kind="quiet"
          icon="play"
          href={`${at}/film`}
          label={`Étape par étape : ${evidence.title}`}
        >
          Étape par étape
        </LinkButton>
      </p>
    )}
  </>
)

/** A film step by step, with the picture of each and what is heard, for whoever holds the link. */
export function publicFilmPage(c: Ask, { link, at, evidence, tutorial }: Film & { link: string }): Response {
  return page(
    c,
    { ...words, title: evidence.title, scripts: ['steps'] },
    <article class="stack narrow">
      <p>
        <a href={link}>Tout ce que montre ce lien</a>
      </p>
      <div {...onTitle(evidence)}>
        <Heading title={evidence.title} />
      </div>
      <FilmToWatch {...{ say, at, evidence, tutorial }} from={c.req.query('t')} />
    </article>,
  )
}

/** Whoever opens a link that has ended learns nothing else. */
export const endedPage = (c: Ask): Response =>
  page(
    c,
    { ...words, title: 'Ce lien est fini' },
    <div class="stack narrow">
      <Heading title="Ce lien est fini" />
      <Empty icon="clock" title="Il ne montre plus rien" text="Demandez un nouveau lien à la personne." />
    </div>,
    410,
  )
