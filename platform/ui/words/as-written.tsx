import type { ComponentChildren } from 'preact'
import { asWritten } from '#platform/languages'
import { useLanguage } from './words.ts'

/** What somebody typed, inside a sentence: it stays in French, and says so to who hears a page of another language. Nothing is added to a page in French. */
export function AsWritten({ children }: { children: ComponentChildren }) {
  return useLanguage() === 'fr' ? <>{children}</> : <bdi {...asWritten}>{children}</bdi>
}
