import type { Words } from '../words/sentences.fr.ts'

/** The language of a page and where another is chosen; `offered`: the one that the browser of the reader prefers. */
export type LanguageChoice = {
  href: string
  code: string
  offered: { code: string; name: string } | undefined
}

/** One link, in the words of whoever would press it; no flags. */
export function LanguageLink({ language, words }: { language: LanguageChoice; words: Words }) {
  const { href, code, offered } = language
  return (
    <a class="button quiet no-print" href={href} lang={offered?.code} hreflang={offered?.code}>
      {offered ? (
        offered.name
      ) : (
        <>
          <span class="vh">{words.language}&nbsp;: </span>
          {code.toUpperCase()}
        </>
      )}
    </a>
  )
}
