import { writeInstant } from '#platform/time'
import { byStatement, wordsOf, type Work } from './work.ts'

export function HandedWorks({ works }: { works: Work[] }) {
  return (
    <section class="stack" aria-labelledby="donne">
      <h2 id="donne">Ce que j’ai donné</h2>
      <ul class="worklist">
        {works.map((work) => (
          <li>
            <a class="small" href={`/formation/travaux/${work.id}`}>
              {writeInstant(work.handedInAt)}
            </a>
            {work.doneAt && <span class="small muted">Fait le {writeInstant(work.doneAt)}, sans réseau</span>}
            {work.content.kind === 'quiz' && (
              <span>
                {work.content.right} sur {work.content.questions}
              </span>
            )}
            {wordsOf(work.content) && <span class="said">{wordsOf(work.content)}</span>}
            {work.content.kind === 'file' && (
              <a href={`/formation/travaux/${work.id}/fichier`}>Voir le fichier</a>
            )}
            {byStatement(work) && <span>Un cours suivi ici</span>}
            {work.handedInBy !== work.personId && <span>Vu par la personne qui forme</span>}
            {work.review.state === 'taken back' && <span>Annulé : il ne compte plus</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
