// The telephone of the farm: the work of the day as it is now, the large figures, the lots that wait.
import { preparePads, quantityIn } from './farm/pad.ts'
import { showWork } from './farm/show.ts'
import { say } from './offline/bar.ts'
import type { Letter } from './offline/outbox.ts'
import { startPhone } from './offline/phone.ts'
import { flush, tell } from './offline/post.ts'

const root = document.querySelector<HTMLElement>('.field-work')
if (root) start(root)

function start(work: HTMLElement): void {
  preparePads(work)
  const lettersNow = startPhone({
    root: work,
    show: (letters) => showWork(work, letters),
    prepare: async ({ note }, form) => {
      note['says'] = [note['says'], quantityIn(form)].filter(Boolean).join(', ')
      return true
    },
    kept: (letter, form) => goOn(work, { letter, form, lettersNow }),
  })
}

type Press = { letter: Letter; form: HTMLFormElement; lettersNow: () => Promise<Letter[]> }

/** Shown at once, whatever the network. */
async function goOn(work: HTMLElement, { letter, form, lettersNow }: Press): Promise<void> {
  await tell()
  scrollTo(0, 0)
  const sending = await flush()
  const answered = (await lettersNow()).find(({ act }) => act === letter.act)
  if (answered?.state === 'refused') return say(work, answered.why ?? '')
  const { next, arrived } = form.dataset
  if (sending?.result === 'sent') location.assign(arrived ?? next ?? location.pathname)
  else if (next) location.assign(next)
}
