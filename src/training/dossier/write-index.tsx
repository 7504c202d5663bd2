import { render } from 'preact-render-to-string'
import { typo } from '#platform/i18n'
import { headOf } from './index-head.ts'
import type { ListedPiece } from './paper.ts'

/** Pieces that stand together, under a name when they are of one person. */
export type Section = { heading: string | null; pieces: readonly ListedPiece[] }

/** The page that leads to each piece of an archive, once it is opened on a disk: without internet and without us. */
export const writeIndex = (title: string, sections: readonly Section[]): string =>
  `<!doctype html>
<html lang="fr">
${headOf(title)}
${render(
  <body>
    <h1>{typo(title)}</h1>
    <p>{typo('Chaque pièce s’ouvre d’ici, sans internet. Code du travail, article D6313-3-1.')}</p>
    {sections.map(({ heading, pieces }) => (
      <section>
        {heading && <h2>{typo(heading)}</h2>}
        <ul>
          {pieces.map(({ path, title: words, digest }) => (
            <li>
              <a href={encodeURI(path)}>{typo(words)}</a>{' '}
              <small>{`${path.split('/').at(-1)}, empreinte ${digest}`}</small>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </body>,
)}
</html>
`
