import type { CourseContent } from '../course-content.ts'
import { beginSession } from '../../au/au-session.ts'
import { chooseWords } from '../../au/choose-words.ts'
import { openFrame } from '../../au/frame.ts'
import { leaveCourse } from '../../au/leave-course.ts'
import { onceClosed } from '../../au/once-closed.ts'
import { openLaunch, type Launch } from '../../au/open-launch.ts'
import { keptNote, openOutbox } from '../../au/outbox.ts'
import { showOutside } from '../../au/outside-page.ts'
import { playCourse } from './play-course.ts'
import { readProgress } from './progress.ts'
import { openSounds } from './sound.ts'

const root = document.getElementById('course') ?? document.body
const text = document.getElementById('content')?.textContent ?? ''
// ours: index.html is written with it
const content = JSON.parse(text) as CourseContent

void begin()

async function begin(): Promise<void> {
  const opened = await openLaunch(location.search)
  if (opened.ok) return follow(opened.launch)
  const home = homeOf(new URLSearchParams(location.search).get('endpoint'))
  showOutside(root, { refusal: opened.refusal, course: content.title, home, retry: () => void begin() })
}

async function follow(launch: Launch): Promise<void> {
  const { store, actor, activityId, registration, returnUrl } = launch
  const note = { activityId, registration, agent: JSON.stringify(actor), stateId: 'progress' }
  const kept = await keptNote({ store, note }).catch(() => ({}))
  const progress = readProgress(kept, content)
  let gone = false
  const leave = () => {
    gone = true
    void leaveCourse({ frame, session, outbox, returnUrl })
  }
  const words = chooseWords(launch.language)
  const frame = openFrame(root, { course: content.title, words, leave })
  const outbox = openOutbox({ store, note }, (waiting) => frame.tell(waiting))
  const session = beginSession(launch, outbox, progress)
  onceClosed({ root, course: content.title, home: returnUrl, words }, () => {
    if (gone) return
    gone = true
    session.terminated()
    outbox.hurry()
  })
  playCourse(content, progress, { frame, session, outbox, sounds: openSounds(launch.sounds ?? true), leave })
}

/** The platform that launched, found from its store. */
function homeOf(endpoint: string | null): string | undefined {
  return endpoint && /^https?:\/\//.test(endpoint) ? new URL('/', endpoint).href : undefined
}
