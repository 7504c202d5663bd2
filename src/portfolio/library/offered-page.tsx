import { typo, writeCount } from '#platform/i18n'
import { Empty, Heading, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { onTitle } from '../portfolio.ts'
import { LIBRARY } from './library-page.tsx'
import { LibraryAnswer } from './library-answer.tsx'
import type { LibraryState } from './library-film.ts'
import type { Shelved } from './open-library.ts'

const titles: [LibraryState, string][] = [
  ['offered', 'À accepter'],
  ['accepted', 'Dans la bibliothèque'],
  ['declined', 'Pas retenus'],
]

/** For who trains: the films that trainees offer to the groups of their action, to accept or not. */
export function offeredPage(c: Ask, all: readonly Shelved[]): Response {
  const title = 'Tutoriels des groupes'
  return page(
    c,
    { room: 'portfolio', density: 'bureau', space: 'Portfolios', title },
    <div class="stack loose narrow">
      <Heading
        title={title}
        lead="Des stagiaires offrent leurs films aux groupes suivants de la même action. Vous acceptez, ou non. Qui a fait un film peut le reprendre."
      />
      {all.length === 0 && (
        <Empty
          icon="play"
          title="Aucun film offert"
          text="Chaque stagiaire offre ses films depuis son portfolio."
        />
      )}
      {titles.map(([state, heading]) => {
        const here = all.filter(({ film }) => film.state === state)
        return (
          here.length > 0 && (
            <section class="stack tight">
              <h2>{heading}</h2>
              <ul class="rows posed">
                {here.map((one) => (
                  <li>
                    <Offered {...one} />
                  </li>
                ))}
              </ul>
            </section>
          )
        )
      })}
    </div>,
  )
}

function Offered({ film, evidence }: Shelved) {
  return (
    <>
      <p>
        <a href={`${LIBRARY}/${film.evidenceId}`} {...onTitle(evidence)}>
          {evidence.title}
        </a>
        <br />
        <span class="small muted">
          {typo(`${film.by}, ${film.actionTitle}, ${writeCount(film.steps, 'étape', 'étapes')}`)}
        </span>{' '}
        {film.state === 'accepted' && <Tag kind="ok">Accepté</Tag>}
      </p>
      <LibraryAnswer {...{ film, evidence }} />
    </>
  )
}
