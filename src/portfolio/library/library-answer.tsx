import { Button } from '#platform/ui'
import { PORTFOLIO } from '../portfolio.ts'
import type { Shelved } from './open-library.ts'

/** Where those who train answer to what was offered. */
export const OFFERED = `${PORTFOLIO}/bibliotheque`

/** For who trains: a film that is offered is accepted or not; one that was accepted is taken back. */
export function LibraryAnswer({ film, evidence }: Shelved) {
  const answer = (value: 'accepted' | 'declined', label: string) =>
    film.state !== value && (
      <form method="post" action={`${OFFERED}/${film.evidenceId}`}>
        <input type="hidden" name="answer" value={value} />
        <Button
          kind={value === 'accepted' ? 'principal' : 'quiet'}
          icon={value === 'accepted' ? 'check' : 'cross'}
          label={`${label} : ${evidence.title}`}
        >
          {label}
        </Button>
      </form>
    )
  return (
    <>
      {answer('accepted', 'Accepter')}
      {answer('declined', film.state === 'accepted' ? 'Retirer' : 'Ne pas retenir')}
    </>
  )
}
