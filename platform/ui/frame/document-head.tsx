import { typo } from '#platform/i18n'
import { asset, stylesheet } from '../asset.ts'
import { useWords } from '../words/words.ts'
import type { PageProps } from './page-props.ts'

/** What the browser reads before the page: its title, its sheet, its marks, its scripts. Fonts are asked for by the sheet: before it, they
 * would take from it three times its own weight, and nobody waits for them to read. */
export function DocumentHead({ title, room, scripts = [], description, refused }: PageProps) {
  const words = useWords()
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{`${refused ? typo(words.toMend) : ''}${title} · Beffroi`}</title>
      {description && <meta name="description" content={description} />}
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href={stylesheet(room)} />
      <link rel="icon" href={asset('img/marque.svg')} />
      <link rel="apple-touch-icon" href={asset('img/icone-192.png')} />
      <link rel="manifest" href={asset('img/beffroi.webmanifest')} />
      {['base', ...scripts].map((name) => (
        <script type="module" src={asset(`${name}.js`)} />
      ))}
    </head>
  )
}
