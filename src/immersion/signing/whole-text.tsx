import { asWritten } from '#platform/languages'
import { readArticles } from '../convention/door.ts'
import { signingInFrench, type SigningWords } from '../words/door.ts'

type Props = { text: string; say?: SigningWords }

/** The exact text, folded: read by who wants to. */
export function WholeText({ text, say = signingInFrench }: Props) {
  const articles = readArticles(text)
  return (
    <section class="panel stack">
      <h2>{say.whole}</h2>
      {say.wholeIn && <p>{say.wholeIn}</p>}
      <details class="why">
        <summary>{say.articles(articles.length)}</summary>
        <div class="stack small">
          {articles.map(({ title, lines }) => (
            <div {...asWritten}>
              <h3>{title}</h3>
              {lines.map((line) => (
                <p>{line}</p>
              ))}
            </div>
          ))}
        </div>
      </details>
    </section>
  )
}
