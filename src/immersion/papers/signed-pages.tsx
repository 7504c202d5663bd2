import { typo } from '#platform/i18n'
import { LinkButton } from '#platform/ui'
import type { OpenPaper } from './open-paper.ts'

type Props = Pick<OpenPaper, 'pages'> & { at: string; signerName: string }

/** What was photographed, as it is: pressed, a page opens alone, as large as one likes. A PDF is opened by its link. */
export const SignedPages = ({ pages, at, signerName }: Props) => (
  <section class="stack">
    <h2>{pages.length > 1 ? `Les ${pages.length} pages signées` : 'La page signée'}</h2>
    {pages.some(Boolean) && <p class="small muted">Appuyez sur une photo : elle s’ouvre en grand.</p>}
    {pages.map((size, n) => {
      const src = n === 0 ? at : `${at}?page=${n + 1}`
      const which = pages.length > 1 ? `, ${n + 1} sur ${pages.length}` : ''
      return size ? (
        <a href={src}>
          <img class="photo" src={src} alt={typo(`La page signée par ${signerName}${which}`)} {...size} />
        </a>
      ) : (
        <LinkButton kind="quiet" wide icon="sheet" href={src}>
          Voir la page signée{which}
        </LinkButton>
      )
    })}
  </section>
)
