import type { PageProps } from '#platform/ui'
import type { Language } from '#platform/languages'

/** What the hall knows of the reader, and every page is set in: navigation, name, place, languages. */
export type Frame = Pick<PageProps, 'place' | 'demo' | 'listen'> & { nav: NamedPlace[]; who?: NamedReader }

/** A place of the bar; `names`: what it is called on pages in other languages. */
type NamedPlace = PageProps['nav'][number] & { names?: Partial<Record<Language, string>> }

/** Who reads; `roles`: what their role is called on pages in other languages. */
type NamedReader = NonNullable<PageProps['who']> & { roles?: Partial<Record<Language, string>> }
