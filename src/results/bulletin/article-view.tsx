import { typo } from '#platform/i18n'
import { Photo } from '#platform/ui'
import type { Frozen, Page } from '../edition.ts'
import { FigureView } from '../figures/door.ts'
import { readMarkup } from '../markup.ts'
import type { Photo as PrintedPhoto } from '../photo.ts'
import { figuresBeside, withPhotos } from './article-layout.ts'
import { Blocks } from './markup-view.tsx'
import { photoAddress } from './photo-address.ts'

type ArticleProps = { article: Page; frozen: Frozen }

/** One article of the bulletin, as it is printed. */
export function ArticleView({ article, frozen }: ArticleProps) {
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
function Body({ article, frozen }: ArticleProps) {
  return withPhotos(readMarkup(article.body), article.photos).map((piece) =>
    'description' in piece ? (
      <PhotoView photo={piece} />
    ) : (
      <Blocks blocks={[piece]} figures={frozen.figures} />
    ),
  )
}

const PhotoView = ({ photo }: { photo: PrintedPhoto }) => (
  <Photo
    src={photoAddress(photo)}
    alt={typo(photo.description)}
    {...(photo.caption ? { caption: typo(photo.caption) } : {})}
  />
)
