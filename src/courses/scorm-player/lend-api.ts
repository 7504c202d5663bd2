import { isPlain, type Plain, textIn } from '#platform/json'
import { readGiven, type Given, type Report } from './given.ts'

/** What we need of scorm-again, which is the same for both versions. */
export type Runtime = {
  loadFromFlattenedJSON(json: Plain): void
  renderCommitObject(terminate: boolean, includeTotalTime: boolean): unknown
  on(name: string, heard: () => void): void
  lmsInitialize(nothing: string): string
}

export type Version = {
  /** The name by which contents look for it: `API`, or `API_1484_11`. */
  name: string
  /** The calls that begin, keep and finish. */
  calls: { begin: string; keep: string; set: string; finish: string }
  exit: string
  /** What the platform says first, by the names of this version. */
  first: (given: Given) => Plain
}

/**
 * Puts a runtime where a SCO looks for it, and tells the player what it keeps. The runtime lives in the very window of the
 * content: its calls must be answered at once, and between two origins nothing is.
 */
export function lendApi(runtime: Runtime, version: Version): void {
  const given = readGiven(window.name)
  if (!given) return
  const player = window.parent
  const { begin, keep, set, finish } = version.calls
  runtime.loadFromFlattenedJSON({ ...given.kept, ...version.first(given) })
  if (given.running) runtime.lmsInitialize('')

  let due: ReturnType<typeof setTimeout> | undefined
  // a SCO of several pages goes from one to the next in this frame: its name is all that stays
  const remember = (report: Report) => {
    given.running = report.when !== 'finished'
    window.name = JSON.stringify({ ...given, kept: report.data })
  }
  const tell = (when: Report['when']) => () => {
    clearTimeout(due)
    const report = reportOf(runtime, when, version.exit)
    remember(report)
    player.postMessage(report, '*')
  }
  runtime.on(begin, tell('begun'))
  runtime.on(keep, tell('kept'))
  runtime.on(finish, tell('finished'))
  // many contents keep nothing before their last line, which a phone may never run
  runtime.on(set, () => {
    remember(reportOf(runtime, 'kept', version.exit))
    clearTimeout(due)
    due = setTimeout(tell('kept'), 1_000)
  })
  place(version.name, runtime)
}

/** On this window, and where those look who begin with the window above. */
function place(name: string, runtime: Runtime): void {
  Object.defineProperty(window, name, { value: runtime, configurable: true })
  try {
    Object.defineProperty(window.parent, name, { value: runtime, configurable: true })
  } catch {
    // another origin stands above: this very window is seen in its place
    const seen: Window = new Proxy(window, {
      get: (target, property) => (property === 'parent' ? seen : Reflect.get(target, property, target)),
    })
    Object.defineProperty(window, 'parent', { value: seen, configurable: true })
  }
}

function reportOf(runtime: Runtime, when: Report['when'], exit: string): Report {
  const said = runtime.renderCommitObject(true, true)
  const commit = isPlain(said) ? said : {}
  const data = isPlain(commit['runtimeData']) ? commit['runtimeData'] : {}
  return {
    mark: 'scorm',
    when,
    completion: textIn(commit, 'completionStatus') ?? '',
    success: textIn(commit, 'successStatus') ?? '',
    score: isPlain(commit['score']) ? commit['score'] : {},
    exit: textIn(data, exit) ?? '',
    data,
  }
}
