import type { Panel } from './panel.ts'
import { keepFilm, waitingFilm, type WaitingFilm } from './waiting-film.ts'

/** What did not leave the last time the page was open is taken up again, or forgotten; nothing is offered once another one `isHere`. */
export async function offerWaiting(
  { show, press }: Panel,
  { isHere, resume }: { isHere: () => boolean; resume: (film: WaitingFilm) => void },
): Promise<void> {
  const film = await waitingFilm()
  if (!film || isHere()) return
  show('waits', true)
  press('resume', () => {
    show('waits', false)
    resume(film)
  })
  press('forget', () => {
    show('waits', false)
    void keepFilm(undefined)
  })
}
