import { render } from 'preact-render-to-string'
import { typo } from '#platform/i18n'
import type { ListedPiece } from './paper.ts'

/** Pieces that stand together, under a name when they are of one person. */
export type Section = { heading: string | null; pieces: readonly ListedPiece[] }

const css = `body{font:18px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a2228;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem}li{margin:.4rem 0}a{color:#0a5066}small{color:#414f57}`

/** The page that leads to each piece of an archive, once it is opened on a disk: without internet and without us. */
export const writeIndex = (title: string, sections: readonly Section[]): string =>
  `<!doctype html>
${render(
  <html lang="fr">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>{typo(title)}</title>
      <style>{css}</style>
    </head>
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
    </body>
  </html>,
)}
`
