import type { PageProps } from '#platform/ui'
import type { Language } from '#platform/languages'

/** What the hall knows of the reader, and every page is set in: navigation, name, place, languages. */
export type Frame = Pick<PageProps, 'who' | 'place' | 'demo' | 'listen'> & { nav: NamedPlace[] }

/** A place of the bar; `names`: what it is called on pages in other languages. */
type NamedPlace = PageProps['nav'][number] & { names?: Partial<Record<Language, string>> }
