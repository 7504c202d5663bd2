import type { ComponentChildren } from 'preact'
import { useLanguage } from './words.ts'

/**
 * What somebody typed, inside a sentence: it stays in French, and says so to who hears a page of another language, in its own direction. Nothing is
 * added to a page in French.
 */
export function AsWritten({ children }: { children: ComponentChildren }) {
  return useLanguage() === 'fr' ? <>{children}</> : <bdi lang="fr">{children}</bdi>
}
