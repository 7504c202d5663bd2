import type { ComponentChildren } from 'preact'
import { useLanguage } from '#platform/ui'

/** What a shop wrote: it stays in French, and says so to who hears a page of another language. */
export function AsWritten({ children }: { children: ComponentChildren }) {
  return useLanguage() === 'fr' ? <>{children}</> : <bdi lang="fr">{children}</bdi>
}
