import type { PageProps } from '#platform/ui'

/** What the hall knows of the reader, and every page is set in: navigation, name, place, languages. */
export type Frame = Pick<PageProps, 'nav' | 'who' | 'place' | 'languages' | 'demo' | 'listen'>
