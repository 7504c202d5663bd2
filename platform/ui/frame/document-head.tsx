import { typo } from '#platform/i18n'
import { asset, stylesheet } from '../asset.ts'
import { useWords } from '../words/words.ts'
import type { PageProps } from './page-props.ts'

/** What the browser reads before the page: its title, its fonts, its sheet, its scripts. */
export function DocumentHead({ title, density, room, scripts = [], description, refused }: PageProps) {
  const words = useWords()
  const fonts = density === 'terrain' ? ['atkinson-next-fr'] : ['atkinson-next-fr', 'besley-fr']
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{`${refused ? typo(words.toMend) : ''}${title} · Beffroi`}</title>
      {description && <meta name="description" content={description} />}
      {fonts.map((font) => (
        <link rel="preload" href={asset(`fonts/${font}.woff2`)} as="font" crossorigin="anonymous" />
      ))}
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href={stylesheet(room)} />
      <link rel="icon" href={asset('img/marque.svg')} />
      {['base', ...scripts].map((name) => (
        <script type="module" src={asset(`${name}.js`)} />
      ))}
    </head>
  )
}
