import { LinkButton } from '../button.tsx'
import { Brand } from './brand.tsx'
import { Leave, Listen } from './frame-buttons.tsx'
import type { Words } from '../words/sentences.fr.ts'
import { LanguageLink, type LanguageChoice } from './language-link.tsx'
import { FoldedLinks, type NavItem } from './navigation.tsx'

export type HeadProps = {
  nav: NavItem[]
  places?: NavItem[]
  place?: string
  space?: string
  who?: { id: string; name: string; role: string }
  listen?: boolean
  bare?: boolean
  language?: LanguageChoice
  words: Words
}

/** For visitors: all items visible, no hamburger; listen, language, and the way in (on a phone, the last item). */
export function PublicHead({ nav, place, who, listen, language, words }: HeadProps) {
  const way = who ? { href: '/moi', label: words.mySpace } : { href: '/connexion', label: words.signIn }
  return (
    <header class="bar">
      <div class="page">
        <Brand small={place} />
        {nav.length > 0 && (
          <nav class="nav" aria-label={words.main}>
            <FoldedLinks items={nav} label={words.more} onPhone={nav.length} />
            {!nav.some(({ href }) => href === way.href) && (
              <a class="phone" href={way.href}>
                {way.label}
              </a>
            )}
          </nav>
        )}
        <div class="end">
          {listen && <Listen words={words} />}
          {language && <LanguageLink language={language} words={words} />}
          <div class={nav.length > 0 ? 'desk' : undefined}>
            <LinkButton kind="quiet" href={way.href}>
              {way.label}
            </LinkButton>
          </div>
        </div>
      </div>
      <div class="course" />
    </header>
  )
}

/** For professionals: the slate bar says who one is, the bar below holds their places, then those of the space where they stand. Read aloud, it is held in a hand: one leaves from the foot. */
export function BureauHead({ nav, places, place, space, who, listen, language, words }: HeadProps) {
  return (
    <header>
      <div class="bar bar--slate">
        <div class="page">
          <Brand small={space ?? place} pale />
          <div class="end">
            {listen && <Listen words={words} />}
            {who && (
              <a class="desk" href="/moi">
                {who.name}, {who.role}
              </a>
            )}
            {language && <LanguageLink language={language} words={words} />}
            {who && !listen && <Leave words={words} />}
          </div>
        </div>
        <div class="course one" />
      </div>
      {nav.length > 0 && (
        <div class="bar bar--sub">
          <div class="page">
            <nav class="nav" aria-label={words.main}>
              <FoldedLinks items={nav} label={words.more} onPhone={places ? 0 : 2} most={places ? 1 : 5} />
            </nav>
            {places && (
              <nav class="nav" aria-label={space ? words.spaceOf(space) : words.main}>
                <FoldedLinks items={places} label={words.more} onPhone={0} most={places.length} />
              </nav>
            )}
          </div>
        </div>
      )}
    </header>
  )
}

/** For the field: the brand, the voice, the language. The places stand in the dock. */
export function TerrainHead({ place, listen, bare, language, words }: HeadProps) {
  return (
    <header class="bar">
      <div class="page">
        <Brand small={place} bare={bare} />
        <div class="end">
          {listen && <Listen words={words} />}
          {language && <LanguageLink language={language} words={words} />}
        </div>
      </div>
      <div class="course" />
    </header>
  )
}
