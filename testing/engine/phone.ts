import { drawn, enterField, placeOf, sideways, wordsRead } from './hands.ts'
import { openWire, type Wire } from './wire.ts'

/** What somebody does with a telephone, and what they read on it, on any engine. */
export type EnginePhone = {
  go: (path: string) => Promise<void>
  /** Waits until these words are read on the page; gives all that is. */
  sees: (words: RegExp) => Promise<string>
  /** Waits until a function finds something in the page; gives it. It is sent as it is written. */
  finds: <A extends unknown[]>(find: (...given: A) => unknown, ...given: A) => Promise<unknown>
  /** Waits until something of this selector is there. */
  meets: (selector: string) => Promise<void>
  press: (name: string | RegExp) => Promise<void>
  /** By the name that the field has in the form. */
  write: (fields: Record<string, string>) => Promise<void>
  /** Gives files, by their path, to the field of this selector. */
  give: (selector: string, files: string[]) => Promise<void>
  /** What a function finds in the page; it is sent as it is written. */
  read: <A extends unknown[]>(find: (...given: A) => unknown, ...given: A) => Promise<unknown>
  path: () => Promise<string>
  /** What is wider than the telephone: must be nothing. */
  widerThanScreen: () => Promise<string[]>
  /** Flight mode, as the page is told of it. */
  flight: (isOn: boolean) => Promise<void>
  /** The page is closed, and another one opened. */
  putAway: () => Promise<void>
  /** What scripts threw and said in the console: must stay empty. */
  faults: string[]
}

export type Opening = { wire: Wire; address: string; baseURL: string }

const WIDTH = 360
const PATIENCE_MS = 20_000

/** A telephone of that engine, of 360 × 640. */
export async function openPhone(opening: Opening): Promise<EnginePhone> {
  const faults: string[] = []
  let page = await openPage(opening, faults)
  let isFlying = false

  const read = async <A extends unknown[]>(find: (...given: A) => unknown, ...given: A): Promise<unknown> => {
    const expression = `(${String(find)})(${given.map((one) => JSON.stringify(one)).join(', ')})`
    const said = await page.wire.ask('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    })
    if (said['exceptionDetails']) throw new Error(JSON.stringify(said['exceptionDetails']).slice(0, 1000))
    const result: { value?: unknown } = Object(said['result'])
    return result.value
  }
  /** Asks again while a page goes and another one comes. @throws the last answer when patience ends. */
  const until = async <T>(ask: () => Promise<unknown>, isIt: (said: unknown) => said is T): Promise<T> => {
    const end = performance.now() + PATIENCE_MS
    for (;;) {
      const said = await ask().catch(String)
      if (isIt(said)) return said
      if (performance.now() > end) throw new Error(await whatIsThere(String(said)))
      await new Promise((done) => setTimeout(done, 60))
    }
  }
  const finds = async <A extends unknown[]>(find: (...given: A) => unknown, ...given: A): Promise<unknown> =>
    until(async () => {
      const said = await read(find, ...given)
      return said ? { said } : `nothing yet for ${String(find)} (${given.join(', ')})`
    }, isFound).then(({ said }) => said)
  const whatIsThere = async (missing: string) =>
    `${missing}\nat ${String(await read(() => location.href))}\n${String(await read(wordsRead)).slice(0, 1500)}\n${faults.join('\n')}`
  const conditions = () =>
    page.wire.ask('Network.emulateNetworkConditions', {
      offline: isFlying,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    })

  return {
    faults,
    read,
    go: async (path) => {
      const loaded = page.loaded()
      await page.wire.ask('Page.navigate', { url: new URL(path, opening.baseURL).href })
      await loaded
    },
    sees: (words) =>
      until(async () => {
        const said = String(await read(wordsRead))
        return words.test(said) ? { said } : `${words} is not read`
      }, isFound).then(({ said }) => String(said)),
    finds,
    meets: async (selector) => {
      await finds((what: string) => document.querySelector(what) !== null, selector)
    },
    press: async (name) => {
      const [source, isPattern] = typeof name === 'string' ? [name, false] : [name.source, true]
      const seen = async () => (await read(drawn), read(placeOf, source, isPattern))
      const at = await until(async () => stays(await seen(), await seen()), isPlace)
      for (const type of ['mousePressed', 'mouseReleased'])
        await page.wire.ask('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 })
    },
    write: async (fields) => {
      for (const [name, value] of Object.entries(fields)) {
        const how = await until(
          () => read(enterField, name, value),
          (said): said is string => said === 'text' || said === 'chosen',
        )
        if (how === 'text')
          for (const text of value) await page.wire.ask('Input.dispatchKeyEvent', { type: 'char', text })
      }
    },
    give: async (selector, files) => {
      const { root } = await page.wire.ask('DOM.getDocument')
      const { nodeId } = Object(root)
      const found = await page.wire.ask('DOM.querySelector', { nodeId, selector })
      await page.wire.ask('DOM.setFileInputFiles', { nodeId: found['nodeId'], files })
    },
    path: async () => String(await read(() => location.pathname)),
    widerThanScreen: async () => {
      const wide = await read(sideways, WIDTH)
      return Array.isArray(wide) ? wide.map(String) : []
    },
    flight: async (isOn) => {
      isFlying = isOn
      await conditions()
    },
    putAway: async () => {
      const before = page
      page = await openPage(opening, faults)
      await opening.wire.ask('Target.closeTarget', { targetId: before.targetId })
      before.wire.close()
      await conditions()
    },
  }
}

type Place = { x: number; y: number }
const isPlace = (said: unknown): said is Place => typeof said === 'object' && said !== null && 'x' in said
/** A button that moves is not pressed yet: the finger would meet another. */
const stays = (one: unknown, other: unknown): unknown =>
  JSON.stringify(one) === JSON.stringify(other) ? other : 'it moves'
const isFound = (said: unknown): said is { said: unknown } =>
  typeof said === 'object' && said !== null && 'said' in said

type OpenPage = { wire: Wire; targetId: string; loaded: () => Promise<void> }

async function openPage({ wire, address }: Opening, faults: string[]): Promise<OpenPage> {
  const { targetId } = await wire.ask('Target.createTarget', {
    url: 'about:blank',
    width: WIDTH,
    height: 640,
  })
  const own = await openWire(`ws://${new URL(address).host}/devtools/page/${String(targetId)}`)
  own.on('Runtime.exceptionThrown', (said) => faults.push(JSON.stringify(said).slice(0, 600)))
  for (const domain of ['Page', 'Runtime', 'Network', 'DOM']) await own.ask(`${domain}.enable`)
  await own.ask('Emulation.setDeviceMetricsOverride', {
    width: WIDTH,
    height: 640,
    deviceScaleFactor: 2,
    mobile: true,
  })
  const waiting: (() => void)[] = []
  own.on('Page.loadEventFired', () => {
    for (const one of waiting.splice(0)) one()
  })
  const loaded = () =>
    new Promise<void>((done, fail) => {
      const late = setTimeout(() => fail(new Error('the page does not come')), PATIENCE_MS)
      waiting.push(() => (clearTimeout(late), done()))
    })
  return { wire: own, targetId: String(targetId), loaded }
}
