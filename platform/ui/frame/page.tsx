import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { typoPage } from '#platform/i18n'
import { languages, type Language } from '#platform/languages'
import { asset } from '../asset.ts'
import { Alert } from '../messages.tsx'
import { DocumentHead } from './document-head.tsx'
import { Dock, Foot } from './foot.tsx'
import { Leave } from './frame-buttons.tsx'
import { frameWords, PageLanguage } from '../words/words.ts'
import type { Words } from '../words/sentences.fr.ts'
import { BureauHead, type HeadProps, PublicHead, TerrainHead } from './heads.tsx'
import type { Density, PageProps } from './page-props.ts'

const heads: Record<Density, (props: HeadProps) => VNode> = {
  public: PublicHead,
  bureau: BureauHead,
  terrain: TerrainHead,
}

/** The whole document: head, bars, main, footer, and the little script that every page has. */
export function Page(props: PageProps) {
  const { density, lang = 'fr', dir, nav, notice, fullWidth, who, children } = props
  const { owner = who?.id } = props
  const words = frameWords[lang]
  // A page held in a hand or read by anybody has a voice; one of a desk only for readers who ask for it: the hall knows who they are.
  const { desk = density === 'bureau', listen = density !== 'bureau' } = props
  const Head = desk ? BureauHead : heads[density]
  const terrain = density === 'terrain' && !desk
  return (
    <PageLanguage.Provider value={lang}>
      <html lang={lang} dir={dir}>
        <DocumentHead {...props} />
        <body class={density}>
          <a class="skip" href="#contenu">
            {words.skip}
          </a>
          {props.demo && <DemoLine words={words} />}
          <Head {...props} {...{ listen, words }} />
          <main
            id="contenu"
            class={fullWidth ? undefined : 'page'}
            tabIndex={-1}
            data-place={props.place}
            data-owner={owner}
            data-src={owner && asset('letters.js')}
          >
            {notice && <Notice notice={notice} fullWidth={fullWidth} />}
            {props.reader && <StaysFrench reader={props.reader} fullWidth={fullWidth} />}
            {children}
            {props.toReadOver && <p class={fullWidth ? 'muted mt page' : 'muted mt'}>{words.toReadOver}</p>}
          </main>
          {terrain && nav.length > 0 && <Dock items={nav} label={props.place ?? words.main} />}
          {!props.bare && <Foot words={words}>{(!desk || listen) && who && <Leave words={words} />}</Foot>}
        </body>
      </html>
    </PageLanguage.Provider>
  )
}

/** The text to send: the doctype, then the page, its French set with no-break spaces. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${typoPage(render(page))}`
}

/** A drawing by itself, as the text of an SVG file. */
export const renderDrawing = (drawing: VNode): string => render(drawing)

const DemoLine = ({ words }: { words: Words }) => (
  <aside class="demo no-print" aria-label={words.demo}>
    {words.allInvented}
  </aside>
)

/** On a page that is the law's, a desk's or not translated: said in the language of its reader. */
const StaysFrench = ({ reader, fullWidth }: { reader: Language; fullWidth?: boolean }) => (
  <p
    class={fullWidth ? 'muted no-print page' : 'muted no-print'}
    lang={reader}
    dir={languages[reader].direction}
  >
    {frameWords[reader].inFrench}
  </p>
)

function Notice({ notice, fullWidth }: { notice: NonNullable<PageProps['notice']>; fullWidth?: boolean }) {
  return (
    <div class={fullWidth ? 'notice page' : 'notice'}>
      <Alert kind={notice.kind} title={notice.title} role={notice.kind === 'late' ? 'alert' : 'status'}>
        {notice.text}
      </Alert>
    </div>
  )
}
