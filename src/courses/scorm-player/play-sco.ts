import type { Plain } from '#platform/json'
import {
  chooseWords,
  el,
  openFrame,
  leaveCourse,
  onceClosed,
  openLaunch,
  type Launch,
  keptNote,
  openOutbox,
  showOutside,
} from '../au/door.ts'
import { givenTo } from './given-to.ts'
import { readReport, type Given } from './given.ts'
import { openScoSession, type ScoSession } from './sco-session.ts'

const root = document.getElementById('course') ?? document.body
const query = new URLSearchParams(location.search)
// what a learner prefers in their profile may be of their first launch: the platform says it in our address
const words = chooseWords(query.get('langue'))
// How long a content has to say its last word when it is left.
const LAST_WORD_MS = 1_500

void begin()

async function begin(): Promise<void> {
  const opened = await openLaunch(location.search)
  if (opened.ok) return follow(opened.launch)
  const home = new URL('/', query.get('endpoint') ?? location.href).href
  showOutside(root, {
    refusal: opened.refusal,
    course: document.title,
    home,
    words,
    retry: () => void begin(),
  })
}

async function follow(launch: Launch): Promise<void> {
  const { store, actor, activityId, registration, returnUrl } = launch
  const note = { activityId, registration, agent: JSON.stringify(actor), stateId: 'scorm' }
  const kept = await keptNote({ store, note }).catch((): Plain => ({}))
  const given = givenTo(launch, kept, query)
  const content = contentOf(given)
  let gone = false
  const leave = async () => {
    if (gone) return
    const finished = sco.finished()
    content.src = 'about:blank'
    if (!finished) await lastWord(sco)
    gone = true
    await leaveCourse({ frame, session: sco.end(), outbox, returnUrl })
  }
  const frame = openFrame(root, { course: document.title, words, leave: () => void leave() })
  const outbox = openOutbox({ store, note }, (waiting) => frame.tell(waiting))
  const sco = openScoSession({ launch, outbox, given, kept })

  content.addEventListener('load', () => {
    if (gone) return
    const session = sco.begun()
    if (query.get('type') === 'asset') session.completed()
  })
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const report = source === content.contentWindow ? readReport(data) : undefined
    if (!report || gone) return
    sco.hear(report)
    if (sco.finished()) frame.leaving()
  })
  onceClosed({ root, course: document.title, home: returnUrl, words }, () => {
    if (gone) return
    gone = true
    sco.end().terminated()
    outbox.hurry()
  })
  frame.fill(content)
}

/** The frame of the content: what it is given waits in its name, where its first line finds it. */
function contentOf(given: Given): HTMLIFrameElement {
  const content = el('iframe', { class: 'sco', title: document.title, allow: 'autoplay; fullscreen' })
  content.name = JSON.stringify(given)
  content.src = new URL(`fichiers/${query.get('sco') ?? ''}`, location.href).href
  return content
}

/** Waits until a content has said its last word, or for as long as it is given. */
async function lastWord(sco: ScoSession): Promise<void> {
  for (let waited = 0; waited < LAST_WORD_MS && !sco.finished(); waited += 50)
    await new Promise((done) => setTimeout(done, 50))
}
