// The telephone of a trainee: what they hand in is kept here first, and leaves when there is a network; the pages say meanwhile where it stands.
import { part, say } from './offline/bar.ts'
import { takePlaceOfRefused } from './offline/letter.ts'
import type { Letter } from './offline/outbox.ts'
import { startPhone } from './offline/phone.ts'
import { flush, tell } from './offline/post.ts'
import { tellFault } from './offline/tell-fault.ts'
import './trainee/lift.ts'
import { showWorks } from './trainee/works.ts'

/** What was handed in on this page, and has no answer yet. */
let given: { act: string; form: HTMLFormElement } | undefined

// What few need comes when it is needed.
const anew = async () => import('./trainee/anew.ts')
const sends = async () => import('./trainee/sends.ts')

const root = document.querySelector<HTMLElement>('.own-space')
if (root) start(root)

function start(space: HTMLElement): void {
  const lettersNow = startPhone({
    root: space,
    show: (letters) => {
      showWorks(space, letters)
      if (part(document, 'sends')) void sends().then(({ showSends }) => showSends(letters))
      hear(space, letters)
    },
    prepare: async (letter, form) => {
      const why = missingIn(letter, form)
      if (why) tellFault(space, form, why)
      else takePlaceOfRefused(letter, await lettersNow())
      letter.note['from'] = location.pathname
      return !why
    },
    kept: (letter, form) => goOn(space, letter, form),
  })
  // it is there when the network is not
  if (location.search || space.querySelector('[data-again]'))
    void anew().then(async ({ fillAgain }) => fillAgain(space, await lettersNow()))
}

/** Looked at here: without network nobody else does before the evening. */
function missingIn({ fields }: Letter, form: HTMLFormElement): string | undefined {
  const { noneSays, heavySays, most = '' } = form.dataset
  const isGiven = ([name, value]: [string, string | Blob]) =>
    typeof value === 'string' ? /^(words|kept)$/.test(name) && value.trim() !== '' : value.size > 0
  if (noneSays && !fields.some(isGiven)) return noneSays
  const isHeavy = fields.some(([, value]) => typeof value !== 'string' && value.size > Number(most))
  return heavySays && isHeavy ? heavySays : undefined
}

/** Kept: that is said at once, whatever the network. */
async function goOn(space: HTMLElement, letter: Letter, form: HTMLFormElement): Promise<void> {
  given = { act: letter.act, form }
  show(space, true)
  if (form.dataset['again']) void anew().then(({ startAnew }) => startAnew(form))
  scrollTo(0, 0)
  await tell()
  await flush()
}

function show(space: HTMLElement, isGiven: boolean): void {
  if (given) given.form.hidden = isGiven
  const said = part(space, 'given')
  if (said) said.hidden = !isGiven
}

/** Goes on to what our server answers; what it refuses is read beside the form, which is still filled. */
function hear(space: HTMLElement, letters: Letter[]): void {
  const answered = letters.find(({ act }) => act === given?.act)
  if (!given || !answered || answered.state === 'waiting') return
  const { form } = given
  const { next = '', again } = form.dataset
  if (answered.state === 'kept') {
    if (!again) location.assign(next)
    else void anew().then(({ leaveUnlessBegun }) => leaveUnlessBegun(form, next))
  } else {
    show(space, false)
    say(space, answered.why ?? '')
    void anew().then(({ markFields }) => markFields(form, answered.errors))
  }
  given = undefined
}
