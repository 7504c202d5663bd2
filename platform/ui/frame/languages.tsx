import type { FrameWords } from './frame-words.ts'

/** Each language by its own name, in its script. */
export type Language = { code: string; label: string; href: string; current: boolean; dir?: 'ltr' | 'rtl' }

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
