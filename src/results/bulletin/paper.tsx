import { typo } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { asset } from '#platform/ui'
import type { Bulletin, Edition, Frozen } from '../edition.ts'
import { numberOf } from '../edition-number.ts'
import { readMarkup } from '../markup.ts'
import { ArticleView } from './article-view.tsx'
import { Blocks } from './markup-view.tsx'

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
      <Closing edition={edition} />
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

/** What closes the number: its words explained, and whom it owes. */
function Closing({ edition }: { edition: Edition }) {
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
