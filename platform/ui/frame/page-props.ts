import type { ComponentChildren } from 'preact'
import type { AlertKind } from '../messages.tsx'
import type { Language } from '#platform/languages'
import type { LanguageChoice } from './language-link.tsx'
import type { NavItem } from './navigation.tsx'

/** public: visitors · bureau: professionals at a desk · terrain: one hand, one thing, a phone. */
export type Density = 'public' | 'bureau' | 'terrain'

export type PageProps = {
  title: string
  density: Density
  /** The room whose stylesheet is used; one without a sheet of its own gets the common one. */
  room: string
  nav: NavItem[]
  /** In the field, its places stand on top as at a desk: for who goes from the one to the other all day. */
  desk?: boolean
  /** The places of one space, beside those of the reader: for professionals. */
  places?: NavItem[]
  lang?: Language
  dir?: 'ltr' | 'rtl'
  /** Small, under the brand. */
  place?: string
  /** The name of the space, for professionals. */
  space?: string
  /** Who is signed in: scripts keep and send what this `id` wrote, and nothing of anybody else. */
  who?: { id: string; name: string; role: string }
  /** Whose device this is, on a page in somebody else's hands, which does not say their name. */
  owner?: string
  /** In the field, in somebody else's hands: the brand leads nowhere and there is no footer, only the links of the page itself. */
  bare?: boolean
  /** What has just happened, on top of the page. */
  notice?: { kind: AlertKind; title: string; text?: string }
  /** Islands of `browser/`, by the name of their file: `['signature']`. */
  scripts?: string[]
  /** Read aloud; when nothing is said, all pages are but those of a desk. */
  listen?: boolean
  /** Where the reader chooses another language, on pages that have some. */
  language?: LanguageChoice
  /** Of who reads this page, which stays in French: they are told so in it. */
  reader?: Language
  /** True when nobody has read this translation over yet. */
  toReadOver?: boolean
  description?: string
  /** True when a form came back with errors: the title of the tab says so first. */
  refused?: boolean
  /** Bands from edge to edge: the page sets its own `.page` inside. */
  fullWidth?: boolean
  /** Said on top of every page of a demonstration. */
  demo?: boolean
  /** Holds the one h1. */
  children: ComponentChildren
}
