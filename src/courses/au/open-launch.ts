import { isPlain, jsonIn, type Plain, textIn } from '#platform/json'
import type { Refused } from '#platform/refusal'
import { openStore, type Store } from './store.ts'

/** What the launching platform said, once its token and its launch data were read (cmi5 § 8 and 10). */
export type Launch = {
  store: Store
  actor: Plain
  registration: string
  activityId: string
  contextTemplate: Plain
  mode: 'Normal' | 'Browse' | 'Review'
  masteryScore: number | undefined
  /** What the course structure gives to the au at launch. */
  parameters: string | undefined
  returnUrl: string | undefined
  /** What the trainee said of sounds, if anything. */
  sounds: boolean | undefined
  /** The languages that the trainee prefers, the first one first. */
  language: string | undefined
}

export type LaunchRefusal = 'not launched' | 'opened already' | 'no network' | 'store refuses'

type Opened = { ok: true; launch: Launch } | Refused<LaunchRefusal>

const refuse = (refusal: LaunchRefusal): Opened => ({ ok: false, refusal })

/** Reads the query of the page, spends the fetch URL, then reads launch data and preferences. */
export async function openLaunch(search: string): Promise<Opened> {
  const query = new URLSearchParams(search)
  const said = (name: string) => query.get(name) ?? ''
  const actor = jsonIn(said('actor'))
  const given = { registration: said('registration'), activityId: said('activityId') }
  const complete = said('endpoint') && said('fetch') && given.registration && given.activityId
  if (!complete || !isPlain(actor)) return refuse('not launched')
  try {
    const token = await spend(said('fetch'))
    if (!token.ok) return token
    const store = openStore(said('endpoint'), token.token)
    return await readLaunch(store, actor, given)
  } catch {
    return refuse('no network')
  }
}

async function spend(url: string): Promise<{ ok: true; token: string } | Refused<LaunchRefusal>> {
  const response = await fetch(url, { method: 'POST', credentials: 'omit', cache: 'no-store' })
  const body = jsonIn(await response.text())
  const token = textIn(body, 'auth-token')
  if (token) return { ok: true, token }
  return { ok: false, refusal: textIn(body, 'error-code') === '1' ? 'opened already' : 'store refuses' }
}

type Given = { registration: string; activityId: string }

async function readLaunch(store: Store, actor: Plain, given: Given): Promise<Opened> {
  const agent = JSON.stringify(actor)
  const [launchData, preferences] = await Promise.all([
    store.get('activities/state', { ...given, agent, stateId: 'LMS.LaunchData' }),
    store.get('agents/profile', { agent, profileId: 'cmi5LearnerPreferences' }),
  ])
  const data = jsonIn(await launchData.text())
  if (!launchData.ok || !isPlain(data)) return refuse('store refuses')
  const preferred = preferences.ok ? jsonIn(await preferences.text()) : undefined
  const audio = textIn(preferred, 'audioPreference')
  const { contextTemplate, launchMode, masteryScore } = data
  return {
    ok: true,
    launch: {
      ...given,
      store,
      actor,
      contextTemplate: isPlain(contextTemplate) ? contextTemplate : {},
      mode: launchMode === 'Browse' || launchMode === 'Review' ? launchMode : 'Normal',
      masteryScore: typeof masteryScore === 'number' ? masteryScore : undefined,
      parameters: textIn(data, 'launchParameters'),
      returnUrl: webAddress(textIn(data, 'returnURL')),
      sounds: audio === undefined ? undefined : audio !== 'off',
      language: textIn(preferred, 'languagePreference'),
    },
  }
}

const webAddress = (url: string | undefined) => (url && /^https?:\/\//.test(url) ? url : undefined)
