import type { ComponentChildren, VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { typo, typoPage } from '#platform/i18n'
import { asset, stylesheet } from './asset.ts'
import { Dock, Foot, frenchFrame, Leave } from './frame.tsx'
import type { FrameWords, Language } from './frame.tsx'
import { BureauHead, type HeadProps, PublicHead, TerrainHead } from './heads.tsx'
import { Alert, type AlertKind } from './messages.tsx'
import type { NavItem } from './navigation.tsx'

/** public: visitors · bureau: professionals at a desk · terrain: one hand, one thing, a phone. */
export type Density = 'public' | 'bureau' | 'terrain'

export type PageProps = {
  title: string
  density: Density
  /** The room whose stylesheet is used; one without a sheet of its own gets the common one. */
  room: string
  nav: NavItem[]
  /** The places of one space, beside those of the reader: for professionals. */
  places?: NavItem[]
  lang?: string
  dir?: 'ltr' | 'rtl'
  /** Small, under the brand. */
  place?: string
  /** The name of the space, for professionals. */
  space?: string
  /** Who is signed in: scripts keep and send what this `id` wrote, and nothing of anybody else. */
  who?: { id: string; name: string; role: string }
  /** What has just happened, on top of the page. */
  notice?: { kind: AlertKind; title: string; text?: string }
  /** Islands of `browser/`, by the name of their file: `['signature']`. */
  scripts?: string[]
  listen?: boolean
  languages?: Language[]
  description?: string
  /** True when a form came back with errors: the title of the tab says so first. */
  refused?: boolean
  /** Bands from edge to edge: the page sets its own `.page` inside. */
  fullWidth?: boolean
  /** Said on top of every page of a demonstration. */
  demo?: boolean
  words?: FrameWords
  /** Holds the one h1. */
  children: ComponentChildren
}

const heads: Record<Density, (props: HeadProps) => VNode> = {
  public: PublicHead,
  bureau: BureauHead,
  terrain: TerrainHead,
}

/** The whole document: head, bars, main, footer, and the little script that every page has. */
export function Page(props: PageProps) {
  const { density, lang = 'fr', dir, nav, notice, fullWidth, who, words = frenchFrame, children } = props
  const Head = heads[density]
  const terrain = density === 'terrain'
  return (
    <html lang={lang} dir={dir}>
      <DocumentHead {...props} />
      <body class={density}>
        <a class="skip" href="#contenu">
          {words.skip}
        </a>
        {props.demo && <DemoLine words={words} />}
        <Head {...props} words={words} />
        <main
          id="contenu"
          class={fullWidth ? undefined : 'page'}
          tabIndex={-1}
          data-owner={who?.id}
          data-src={who && asset('letters.js')}
        >
          {notice && <Notice notice={notice} fullWidth={fullWidth} />}
          {children}
        </main>
        {terrain && nav.length > 0 && <Dock items={nav} label={props.place ?? words.main} />}
        <Foot words={words}>{density !== 'bureau' && who && <Leave words={words} />}</Foot>
      </body>
    </html>
  )
}

/** The text to send: the doctype, then the page, its French set with no-break spaces. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${typoPage(render(page))}`
}

/** A drawing by itself, as the text of an SVG file. */
export const renderDrawing = (drawing: VNode): string => render(drawing)

const DemoLine = ({ words }: { words: FrameWords }) => (
  <aside class="demo no-print" aria-label={words.demo}>
    {words.allInvented}
  </aside>
)

function DocumentHead({ title, density, room, scripts = [], description, refused }: PageProps) {
  const fonts = density === 'terrain' ? ['atkinson-next-fr'] : ['atkinson-next-fr', 'besley-fr']
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{`${refused ? typo('À corriger : ') : ''}${title} · Beffroi`}</title>
      {description && <meta name="description" content={description} />}
      {fonts.map((font) => (
        <link rel="preload" href={asset(`fonts/${font}.woff2`)} as="font" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={stylesheet(room)} />
      <link rel="icon" href={asset('img/marque.svg')} />
      {['base', ...scripts].map((name) => (
        <script type="module" src={asset(`${name}.js`)} />
      ))}
    </head>
  )
}

function Notice({ notice, fullWidth }: { notice: NonNullable<PageProps['notice']>; fullWidth?: boolean }) {
  return (
    <div class={fullWidth ? 'notice page' : 'notice'}>
      <Alert kind={notice.kind} title={notice.title} role={notice.kind === 'late' ? 'alert' : 'status'}>
        {notice.text}
      </Alert>
    </div>
  )
}
