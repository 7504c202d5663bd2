import type { SentGesture } from './sent-gesture.ts'
import type { PressId } from '../ids.ts'

/** What a button of the courier's telephone may say. */
export const presses = [
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
export type PressKind = (typeof presses)[number]

/**
 * One press of a button, as gestures; `stop` is where the telephone showed it. Forms, the letters that telephones keep and the column of its id
 * say `act`: pages served before still send that name.
 */
export type Press = {
  id: PressId
  kind: PressKind
  stop: string
  device: string | null
  sentAt: Date
  gestures: SentGesture[]
}
