import { typo } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { asset, Photo } from '#platform/ui'
import {
  numberOf,
  type Bulletin,
  type Edition,
  type Frozen,
  type Photo as BulletinPhoto,
} from '../edition.ts'
import { FigureView } from '../figures/door.ts'
import { Blocks } from './markup-view.tsx'
import { readMarkup } from '../markup.ts'
import { figuresBeside, withPhotos } from './article-layout.ts'

type PaperProps = { bulletin: Bulletin; frozen: Frozen }

/** An edition on newsprint, as a town hall pins it. `frozen` is what was printed, or for a draft what would be today. */
export function Paper({ bulletin, frozen }: PaperProps) {
  const { edition, articles } = bulletin
  return (
    <article class="paper">
      <Masthead edition={edition} />
      <div class="front">
        <p class="head">{typo(edition.theme)}</p>
        {edition.front && (
          <aside aria-label="En bref" class="stack tight">
            <Blocks blocks={readMarkup(edition.front)} figures={frozen.figures} />
          </aside>
        )}
      </div>
      {articles.map((article) => (
        <ArticleView article={article} frozen={frozen} />
      ))}
      <Words edition={edition} />
    </article>
  )
}

function Masthead({ edition }: { edition: Edition }) {
  return (
    <header>
      <div class="mast">
        <p class="ear desk">
          <img src={asset('img/marque-une-encre.svg')} alt="" width={56} height={56} />
        </p>
        <h1>Le Petit Papier</h1>
        <p class="ear desk">
          {edition.towns.split(/\s*[,–-]\s*/).map((town, i) => (
            <>
              {i > 0 && <br />}
              {town}
            </>
          ))}
        </p>
      </div>
      <p class="dateline">
        <span>{typo(`N° ${numberOf(edition)}, ${edition.period}`)}</span>
        <span>Les actions sur les territoires</span>
        <span>
          {`${edition.place}, `}
          <time dateTime={edition.dated}>{writeDate(edition.dated)}</time>
        </span>
      </p>
    </header>
  )
}

/** One article of the bulletin, as it is printed. */
export function ArticleView({ article, frozen }: { article: Bulletin['articles'][number]; frozen: Frozen }) {
  const figures = figuresBeside(article, frozen)
  return (
    <section class="front" aria-labelledby={`a-${article.id}`}>
      <div>
        <p class="over">{`${article.town} · ${frozen.titles[article.actionId] ?? ''}`}</p>
        <h2 id={`a-${article.id}`}>{typo(article.title)}</h2>
        {article.chapo && (
          <div class="chapo">
            <Blocks blocks={readMarkup(article.chapo)} figures={frozen.figures} />
          </div>
        )}
        <div class="cols">
          <Body article={article} frozen={frozen} />
        </div>
      </div>
      {figures.length > 0 && (
        <aside class="stack tight" aria-label={typo(`Les chiffres : ${article.title}`)}>
          <h3>Brique par brique</h3>
          {figures.map((figure) => (
            <FigureView figure={figure} computedOn={frozen.computedOn} inside />
          ))}
        </aside>
      )}
    </section>
  )
}

/** The photos stand between the paragraphs, as far from each other as they can, never just under a title. */
function Body({ article, frozen }: { article: Bulletin['articles'][number]; frozen: Frozen }) {
  return withPhotos(readMarkup(article.body), article.photos).map((one) =>
    'description' in one ? <PhotoView photo={one} /> : <Blocks blocks={[one]} figures={frozen.figures} />,
  )
}

const PhotoView = ({ photo }: { photo: BulletinPhoto }) => (
  <Photo
    src={photoAddress(photo)}
    alt={typo(photo.description)}
    {...(photo.caption ? { caption: typo(photo.caption) } : {})}
  />
)

export const photoAddress = ({ id, drawing }: Pick<BulletinPhoto, 'id' | 'drawing'>): string =>
  drawing ? asset(`img/${drawing}.svg`) : `/bulletin/photos/${id}`

function Words({ edition }: { edition: Edition }) {
  return (
    <footer class="small stack tight">
      {edition.glossary.length > 0 && (
        <>
          <h2>Les mots</h2>
          <dl class="words">
            {edition.glossary.map(({ term, meaning }) => (
              <div>
                <dt>{typo(term)}</dt>
                <dd>{typo(` : ${meaning}. `)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {edition.credits && <p>{typo(edition.credits)}</p>}
    </footer>
  )
}
