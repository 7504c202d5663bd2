import type { AuSession } from './au-session.ts'
import { el } from './element.ts'
import type { Frame } from './frame.ts'
import type { Outbox } from './outbox.ts'

type Means = { frame: Frame; session: AuSession; outbox: Outbox; returnUrl: string | undefined }

/** Says the last statement, waits until all has left, and goes back where the trainee came from (cmi5 § 10.2.6). */
export async function leaveCourse({ frame, session, outbox, returnUrl }: Means): Promise<void> {
  session.terminated()
  const { say } = frame.words
  show(frame, say.seeYouSoon, say.leaving)
  await outbox.emptied()
  if (returnUrl) location.replace(returnUrl)
  else show(frame, say.saved, say.mayClose)
}

const show = (frame: Frame, title: string, sentence: string) =>
  frame.show({ title, body: [el('p', { class: 'say' }, sentence)], actions: [], ours: true })
