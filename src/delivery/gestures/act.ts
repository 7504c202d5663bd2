import type { SentGesture } from './sent-gesture.ts'

/** What a button of the courier's telephone may say. */
export const acts = [
  'leave',
  'collect',
  'missing',
  'shut',
  'temperature',
  'name',
  'signature',
  'photo',
  'absent',
  'problem',
  'pause',
  'back',
  'undo',
] as const
export type ActKind = (typeof acts)[number]

/** A press of a button, as gestures; `stop` is where the telephone showed it. */
export type Act = {
  id: string
  kind: ActKind
  stop: string
  device: string | null
  sentAt: Date
  gestures: SentGesture[]
}
