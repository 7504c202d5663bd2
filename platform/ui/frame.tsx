import type { ComponentChildren } from 'preact'
import { asset } from './asset.ts'
import { Button } from './button.tsx'
import { NavLinks, type NavItem } from './navigation.tsx'

/** Each language by its own name, in its script. */
export type Language = { code: string; label: string; href: string; current: boolean; dir?: 'ltr' | 'rtl' }

/** The words of the frame. A page in another language gives its own. */
export type FrameWords = typeof frenchFrame

export const frenchFrame = {
  skip: 'Aller au contenu',
  listen: 'Écouter',
  language: 'Langue',
  signIn: 'Se connecter',
  mySpace: 'Mon espace',
  leave: 'Quitter',
  main: 'Principale',
  more: 'Plus',
  accessibility: 'Accessibilité',
  yourData: 'Vos données',
  legal: 'Mentions légales',
  openData: 'Données ouvertes',
  write: 'Nous écrire',
  demo: 'Démonstration',
  allInvented: 'Démonstration : tout est inventé.',
}

/** The mark and the name, which lead home. `pale` on slate. */
export function Brand({ small, pale }: { small?: string; pale?: boolean }) {
  return (
    <a class="brand" href="/">
      <img src={asset(pale ? 'img/marque-claire.svg' : 'img/marque.svg')} alt="" width={40} height={40} />
      <span>
        Beffroi
        {small && <small>{small}</small>}
      </span>
    </a>
  )
}

/** Hidden until the script has found a voice: without script there is no button that does nothing. */
export function Listen({ words }: { words: FrameWords }) {
  return (
    <Button kind="listen" icon="listen" type="button" hidden>
      {words.listen}
    </Button>
  )
}

/** Opens without script; no flags. */
export function Languages({ languages, words }: { languages: Language[]; words: FrameWords }) {
  const current = languages.find((language) => language.current)
  return (
    <details class="fold no-print">
      <summary class="button quiet">
        <span class="vh">{words.language}&nbsp;: </span>
        {(current?.code ?? 'fr').toUpperCase()}
      </summary>
      <ul class="panel">
        {languages.map(({ code, label, href, current, dir }) => (
          <li>
            <a href={href} lang={code} hreflang={code} dir={dir} aria-current={current ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Signing out changes something: it is a form, not a link. */
export function Leave({ words }: { words: FrameWords }) {
  return (
    <form method="post" action="/deconnexion">
      <Button kind="quiet">{words.leave}</Button>
    </form>
  )
}

/** Four places at most, at the bottom, where the thumb is. */
export function Dock({ items, label }: { items: NavItem[]; label: string }) {
  return (
    <nav class="dock" aria-label={label}>
      <div>
        <NavLinks items={items.slice(0, 4)} />
      </div>
    </nav>
  )
}

/** The five pages that every page must lead to. */
export function Foot({ words, children }: { words: FrameWords; children?: ComponentChildren }) {
  return (
    <footer class="foot">
      <div class="page stack">
        <ul>
          <li>
            <a href="/accessibilite">{words.accessibility}</a>
          </li>
          <li>
            <a href="/vos-donnees">{words.yourData}</a>
          </li>
          <li>
            <a href="/mentions-legales">{words.legal}</a>
          </li>
          <li>
            <a href="/donnees-ouvertes">{words.openData}</a>
          </li>
          <li>
            <a href="/contact">{words.write}</a>
          </li>
        </ul>
        {children}
      </div>
    </footer>
  )
}
