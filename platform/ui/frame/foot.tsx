import type { ComponentChildren } from 'preact'
import type { Words } from '../words/sentences.fr.ts'
import { NavLinks, type NavItem } from './navigation.tsx'

/** Four places at most, at the bottom, where the thumb is. */
export function Dock({ items, label }: { items: NavItem[]; label: string }) {
  return (
    <nav class="dock" aria-label={label}>
      <div>
        <NavLinks items={underThumb(items).map((item) => ({ icon: item.thumb, ...item }))} />
      </div>
    </nav>
  )
}

/** Of more places than a thumb finds, the first three and the day, which leads to all the others. */
function underThumb(items: NavItem[]): NavItem[] {
  const day = items.findIndex(({ href }) => href === '/')
  return day < 4 ? items.slice(0, 4) : [...items.slice(0, 3), ...items.slice(day, day + 1)]
}

/** The five pages that every page must lead to. */
export function Foot({ words, children }: { words: Words; children?: ComponentChildren }) {
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
